import { Injectable } from '@nestjs/common';
import { rebaseAmendment, type Amendment, type Clause } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Task } from '../../platform/jobs.ts';
import { amendments } from './amendment.table.ts';
import { PolicyTexts } from './policy-texts.ts';
import { TouchedClauses } from './touched-clauses.ts';

/** After a version comes out: open amendments are carried over to it, or marked stale with the clauses that collide. */
@Injectable()
export class RebaseAmendments extends Task {
  readonly name = 'rebaseAmendments';
  override readonly follows = ['versionPublished'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly texts: PolicyTexts,
    private readonly touched: TouchedClauses,
  ) {
    super();
  }

  async run({ subjectId: textId, data: { number } }: { subjectId: string; data: { number: number } }): Promise<void> {
    const open = await this.db.query<{ id: string; base: number }>(
      `SELECT id, base FROM amendment WHERE text_id = $1 AND state = 'open' AND base < $2 ORDER BY base, id`,
      [textId, number],
    );
    const next = await this.texts.clauses(textId, number);
    if (!next) return;
    const bases = new Map<number, readonly Clause[]>();
    // One transaction each: a run that breaks off goes on where it stopped, and no author waits for the whole.
    for (const { id, base } of open) {
      const clauses = bases.get(base) ?? (await this.texts.clauses(textId, base)) ?? [];
      bases.set(base, clauses);
      await this.db.transaction(() => this.carry(id, base, clauses, number, next));
    }
  }

  private async carry(
    id: string,
    base: number,
    clauses: readonly Clause[],
    number: number,
    next: readonly Clause[],
  ): Promise<void> {
    const amendment = await this.db.hold(amendments, { id }, 'update');
    // Its authors may have been faster.
    if (!amendment || amendment.state !== 'open' || amendment.base !== base) return;
    const rebased = rebaseAmendment(clauses, next, amendment.changes);
    if (rebased.state === 'open') {
      await this.db.updateAt(amendments, amendment, { base: number, changes: rebased.changes });
      await this.touched.note({ ...amendment, changes: rebased.changes });
      return;
    }
    const now = this.clock.now();
    // What it asked for stands in the text already, whoever wrote it there.
    if (rebased.state === 'taken') await this.db.updateAt(amendments, amendment, { state: 'accepted', endedAt: now });
    else
      await this.db.updateAt(amendments, amendment, {
        state: 'stale',
        collided: [...new Set(rebased.collisions.map((collision) => collision.id))],
      });
    await this.tell(amendment, rebased.state === 'taken' ? 'amendmentTaken' : 'amendmentStale', number);
  }

  private async tell({ id, consultationId, number }: Amendment, type: string, versionNumber: number): Promise<void> {
    await this.events.announce({
      type,
      actorId: null,
      consultationId,
      subjectId: id,
      audience: 'public',
      data: { number, versionNumber },
    });
  }
}
