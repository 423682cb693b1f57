import { Injectable, type Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Reader } from '../../platform/reads/reader.ts';
import { policyTextView } from './policy-text.view.ts';

/** The success of a verb on a policy text: the text as it is now. */
export function policyTextSuccess(name: string): Type {
  const success = class {};
  Object.defineProperty(success, 'name', { value: name });
  ObjectType(name, { description: 'Done. This is the text now.' })(success);
  Field(() => policyTextView.object, { description: 'The text.' })(success.prototype, 'policyText');
  return success;
}

@Injectable()
export class PolicyTextAnswer {
  constructor(private readonly reader: Reader) {}

  async read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    const policyText = await this.reader.payload(info, 'policyText', viewer, policyTextView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')}`,
    }));
    return { policyText };
  }
}
