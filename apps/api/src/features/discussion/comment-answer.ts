import { Injectable, type Type } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { successOf } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { commentView } from './comment.view.ts';

/** The success of a verb on a comment: the comment as it is now. */
export function commentSuccess(name: string): Type {
  return successOf(name, 'comment', commentView, { done: 'Done. This is the comment now.', is: 'The comment.' });
}

@Injectable()
export class CommentAnswer {
  constructor(private readonly reader: Reader) {}

  read(info: GraphQLResolveInfo, viewer: Actor | null, id: string): Promise<object> {
    return this.reader.success(info, 'comment', viewer, commentView, id);
  }
}
