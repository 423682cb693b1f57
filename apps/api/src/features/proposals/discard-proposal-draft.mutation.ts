import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { permitActor, refuse, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { doneSuccess } from '../../platform/done-success.ts';
import { Viewer } from '../../platform/viewer.ts';
import { proposals } from './proposal.table.ts';

@InputType()
class DiscardProposalDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  id: string;
}

const DiscardProposalDraftAnswer = answerUnion(
  'DiscardProposalDraftAnswer',
  doneSuccess('DiscardProposalDraftSuccess'),
);

@Resolver()
export class DiscardProposalDraft {
  constructor(private readonly db: Database) {}

  @Mutation(() => DiscardProposalDraftAnswer, { description: 'Throws a draft of yours away.' })
  async discardProposalDraft(@Viewer() viewer: Actor | null, @Args('input') { id }: DiscardProposalDraftInput) {
    const permitted = permitActor(viewer, 'discardProposalDraft', null);
    if (!permitted.ok) return refused(permitted);
    const removed = await this.db.remove(proposals, { id, authorId: permitted.value.id, state: 'draft' });
    return removed === 1 ? { done: true } : refused(refuse('NOT_FOUND'));
  }
}
