import { Injectable, type Type } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { successOf } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { proposalView } from './proposal.view.ts';

/** The success of a verb on a proposal: the proposal as it is now. */
export function proposalSuccess(name: string): Type {
  return successOf(name, 'proposal', proposalView, { done: 'Done. This is the proposal now.', is: 'The proposal.' });
}

@Injectable()
export class ProposalAnswer {
  constructor(private readonly reader: Reader) {}

  read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    return this.reader.success(info, 'proposal', viewer, proposalView, id);
  }
}
