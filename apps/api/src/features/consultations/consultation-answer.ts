import { Injectable, type Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Reader } from '../../platform/reads/reader.ts';
import { consultationView } from './consultation.view.ts';

/** The success of a verb on a consultation: the consultation as it is now. */
export function consultationSuccess(name: string): Type {
  const success = class {};
  Object.defineProperty(success, 'name', { value: name });
  ObjectType(name, { description: 'Done. This is the consultation now.' })(success);
  Field(() => consultationView.object, { description: 'The consultation.' })(success.prototype, 'consultation');
  return success;
}

@Injectable()
export class ConsultationAnswer {
  constructor(private readonly reader: Reader) {}

  async read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    const consultation = await this.reader.payload(info, 'consultation', viewer, consultationView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')}`,
    }));
    return { consultation };
  }
}
