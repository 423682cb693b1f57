import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.ts';
import { ProposalsModule } from '../proposals/proposals.module.ts';
import { AmendmentAnswer } from './amendment-answer.ts';
import { AmendmentNumbers } from './amendment-numbers.ts';
import { AmendmentStandings } from './amendment-standings.ts';
import { AnswerMerge } from './answer-merge.mutation.ts';
import { BeginPolicyText } from './begin-policy-text.mutation.ts';
import { DecideAmendment } from './decide-amendment.mutation.ts';
import { EditAmendment } from './edit-amendment.mutation.ts';
import { EraseAmendments } from './erase-amendments.task.ts';
import { ImportPolicyText } from './import-policy-text.controller.ts';
import { InviteCoauthor } from './invite-coauthor.mutation.ts';
import { JoinAmendment } from './join-amendment.mutation.ts';
import { MergeAmendments } from './merge-amendments.mutation.ts';
import { PolicyTextAnswer } from './policy-text-answer.ts';
import { PolicyTextQueries } from './policy-text.queries.ts';
import { PolicyTexts } from './policy-texts.ts';
import { PublishVersion } from './publish-version.mutation.ts';
import { RebaseAmendments } from './rebase-amendments.task.ts';
import { SavePolicyDraft } from './save-policy-draft.mutation.ts';
import { SendAmendmentLetter } from './send-amendment-letter.task.ts';
import { SettleMerges } from './settle-merges.task.ts';
import { SuggestAmendment } from './suggest-amendment.mutation.ts';
import { TellOfAmendments } from './tell-of-amendments.task.ts';
import { TextFilesController } from './text-files.controller.ts';
import { TouchedClauses } from './touched-clauses.ts';
import { Voices } from './voices.ts';
import { VoteAmendment } from './vote-amendment.mutation.ts';
import { WithdrawAmendment } from './withdraw-amendment.mutation.ts';
import { WrittenVersions } from './written-version.ts';

@Module({
  imports: [ConsultationsModule, ProposalsModule],
  controllers: [ImportPolicyText, TextFilesController],
  providers: [
    PolicyTexts,
    AmendmentStandings,
    AmendmentNumbers,
    TouchedClauses,
    Voices,
    WrittenVersions,
    PolicyTextAnswer,
    AmendmentAnswer,
    PolicyTextQueries,
    BeginPolicyText,
    SavePolicyDraft,
    PublishVersion,
    SuggestAmendment,
    EditAmendment,
    WithdrawAmendment,
    VoteAmendment,
    InviteCoauthor,
    JoinAmendment,
    DecideAmendment,
    MergeAmendments,
    AnswerMerge,
    RebaseAmendments,
    SettleMerges,
    SendAmendmentLetter,
    TellOfAmendments,
    EraseAmendments,
  ],
  exports: [PolicyTexts, AmendmentStandings, TouchedClauses, AmendmentAnswer, PolicyTextAnswer],
})
export class PolicyTextModule {}
