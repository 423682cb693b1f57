import { Injectable, type Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Reader } from '../../platform/reads/reader.ts';
import { proposalView } from './proposal.view.ts';

/** The success of a verb on a proposal: the proposal as it is now. */
export function proposalSuccess(name: string): Type {
  const success = class {};
  Object.defineProperty(success, 'name', { value: name });
  ObjectType(name, { description: 'Done. This is the proposal now.' })(success);
  Field(() => proposalView.object, { description: 'The proposal.' })(success.prototype, 'proposal');
  return success;
}

@Injectable()
export class ProposalAnswer {
  constructor(private readonly reader: Reader) {}

  async read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    const proposal = await this.reader.payload(info, 'proposal', viewer, proposalView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')}`,
    }));
    return { proposal };
  }
}
