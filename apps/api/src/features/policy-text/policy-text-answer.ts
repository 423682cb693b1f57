import { Injectable, type Type } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { successOf } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { policyTextView } from './policy-text.view.ts';

/** The success of a verb on a policy text: the text as it is now. */
export function policyTextSuccess(name: string): Type {
  return successOf(name, 'policyText', policyTextView, { done: 'Done. This is the text now.', is: 'The text.' });
}

@Injectable()
export class PolicyTextAnswer {
  constructor(private readonly reader: Reader) {}

  read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    return this.reader.success(info, 'policyText', viewer, policyTextView, id);
  }
}
