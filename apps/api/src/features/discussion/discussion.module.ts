import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.ts';
import { PolicyTextModule } from '../policy-text/policy-text.module.ts';
import { ProposalsModule } from '../proposals/proposals.module.ts';
import { AddComment } from './add-comment.mutation.ts';
import { CommentAnswer } from './comment-answer.ts';
import { CommentArrivedSubscription } from './comment-arrived.subscription.ts';
import { CommentCounts } from './comment-counts.ts';
import './comment-lists.ts';
import { CommentStandings } from './comment-standings.ts';
import { CreditComment } from './credit-comment.mutation.ts';
import { DeleteComment } from './delete-comment.mutation.ts';
import { DiscussedSubjects } from './discussed-subjects.ts';
import { DiscussionQueries } from './discussion.queries.ts';
import { EditComment } from './edit-comment.mutation.ts';
import { EraseComments } from './erase-comments.task.ts';
import { VoteComment } from './vote-comment.mutation.ts';

@Module({
  imports: [ConsultationsModule, ProposalsModule, PolicyTextModule],
  providers: [
    DiscussedSubjects,
    CommentStandings,
    CommentCounts,
    CommentAnswer,
    DiscussionQueries,
    AddComment,
    EditComment,
    DeleteComment,
    VoteComment,
    CreditComment,
    CommentArrivedSubscription,
    EraseComments,
  ],
  exports: [CommentStandings, CommentCounts],
})
export class DiscussionModule {}
