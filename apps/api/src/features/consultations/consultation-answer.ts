import { Injectable, type Type } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { successOf } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { consultationView } from './consultation.view.ts';

/** The success of a verb on a consultation: the consultation as it is now. */
export function consultationSuccess(name: string): Type {
  return successOf(name, 'consultation', consultationView, {
    done: 'Done. This is the consultation now.',
    is: 'The consultation.',
  });
}

@Injectable()
export class ConsultationAnswer {
  constructor(private readonly reader: Reader) {}

  read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    return this.reader.success(info, 'consultation', viewer, consultationView, id);
  }
}
