import { Injectable, type Type } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { successOf } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { amendmentView } from './amendment.view.ts';

/** The success of a verb on an amendment: the amendment as it is now. */
export function amendmentSuccess(name: string): Type {
  return successOf(name, 'amendment', amendmentView, {
    done: 'Done. This is the amendment now.',
    is: 'The amendment.',
  });
}

@Injectable()
export class AmendmentAnswer {
  constructor(private readonly reader: Reader) {}

  read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    return this.reader.success(info, 'amendment', viewer, amendmentView, id);
  }
}
