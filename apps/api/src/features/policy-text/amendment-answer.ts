import { Injectable, type Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Reader } from '../../platform/reads/reader.ts';
import { amendmentView } from './amendment.view.ts';

/** The success of a verb on an amendment: the amendment as it is now. */
export function amendmentSuccess(name: string): Type {
  const success = class {};
  Object.defineProperty(success, 'name', { value: name });
  ObjectType(name, { description: 'Done. This is the amendment now.' })(success);
  Field(() => amendmentView.object, { description: 'The amendment.' })(success.prototype, 'amendment');
  return success;
}

@Injectable()
export class AmendmentAnswer {
  constructor(private readonly reader: Reader) {}

  async read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    const amendment = await this.reader.payload(info, 'amendment', viewer, amendmentView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')}`,
    }));
    return { amendment };
  }
}
