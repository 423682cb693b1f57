import { Injectable } from '@nestjs/common';
import { accept, refuse, type Outcome } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';

/** The pictures at the heads of consultations. */
@Injectable()
export class Pictures {
  constructor(private readonly db: Database) {}

  /** Takes a picture that was uploaded before, by whichever official, or none. */
  async take(imageId: string | null | undefined): Promise<Outcome<string | null>> {
    if (!imageId) return accept(null);
    // Held, so that no sweep takes it away meanwhile.
    const found = await this.db.query(`SELECT 1 FROM file WHERE id = $1 AND kind = 'image' FOR SHARE`, [imageId]);
    return found.length > 0 ? accept(imageId) : refuse('NOT_FOUND', 'imageId');
  }
}
