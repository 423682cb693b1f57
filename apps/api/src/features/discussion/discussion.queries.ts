import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { defineView, field, PageArgs } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { many, part, type Scope, type Sql } from '../../platform/reads/view.ts';
import { Viewer } from '../../platform/viewer.ts';
import { visibleConsultation } from '../consultations/venues.ts';
import { CommentConnection, commentView } from './comment.view.ts';

const commentPathView = defineView('CommentPath', 'A comment in its place.', 'comment', {
  ancestors: field(
    () => [commentView.object],
    'What it answers, from the top of the thread down to its parent.',
    many(
      () => commentView,
      (row, alias) => ({
        from: `(WITH RECURSIVE above AS (
            SELECT c.* FROM comment c WHERE c.id = ${row}.parent_id
            UNION ALL SELECT c.* FROM comment c JOIN above a ON c.id = a.parent_id)
          SELECT * FROM above)`,
        where: 'true',
        order: `${alias}.depth`,
      }),
    ),
  ),
  comment: field(
    () => commentView.object,
    'The comment itself.',
    part(() => commentView),
  ),
});

@ArgsType()
class RepliesArgs extends PageArgs {
  @Field(() => ID, { description: 'The comment whose answers these are.' })
  id: string;
}

/** Comments stand where everyone may read, but for those of consultations that are drafts (again). */
function visibleComment(row: Sql, scope: Scope): Sql {
  return `EXISTS (SELECT 1 FROM consultation vc WHERE vc.id = ${row}.consultation_id AND ${visibleConsultation('vc', scope)})`;
}

@Resolver()
export class DiscussionQueries {
  constructor(private readonly reader: Reader) {}

  @Query(() => commentPathView.object, {
    nullable: true,
    description: 'A comment with what it answers, for its own address; null where there is none to see.',
  })
  comment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('id', { type: () => ID, description: 'The comment.' }) id: string,
  ) {
    return this.reader.one(info, viewer, commentPathView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')} AND ${visibleComment(alias, scope)}`,
    }));
  }

  @Query(() => CommentConnection, {
    description: 'The answers directly below a comment, oldest first; for reading on where a page of `replies` ends.',
  })
  commentReplies(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: RepliesArgs) {
    return this.reader.connection(info, viewer, commentView, args, (_row, alias, scope) => ({
      where: `${alias}.parent_id = ${scope.param(args.id, 'uuid')} AND ${visibleComment(alias, scope)}`,
      order: { key: null, id: `${alias}.id`, direction: 'ASC' },
    }));
  }
}
