import { Injectable, type Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Reader } from '../../platform/reads/reader.ts';
import { commentView } from './comment.view.ts';

/** The success of a verb on a comment: the comment as it is now. */
export function commentSuccess(name: string): Type {
  const success = class {};
  Object.defineProperty(success, 'name', { value: name });
  ObjectType(name, { description: 'Done. This is the comment now.' })(success);
  Field(() => commentView.object, { description: 'The comment.' })(success.prototype, 'comment');
  return success;
}

@Injectable()
export class CommentAnswer {
  constructor(private readonly reader: Reader) {}

  async read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    const comment = await this.reader.payload(info, 'comment', viewer, commentView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')}`,
    }));
    return { comment };
  }
}
