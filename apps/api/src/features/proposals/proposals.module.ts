import { Module } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store.ts';
import { ConsultationsModule } from '../consultations/consultations.module.ts';
import { Attachments } from './attachments.ts';
import { DiscardProposalDraft } from './discard-proposal-draft.mutation.ts';
import { EditProposal } from './edit-proposal.mutation.ts';
import { EraseProposals } from './erase-proposals.task.ts';
import { FilesController } from './files.controller.ts';
import { LikenProposals } from './liken-proposals.task.ts';
import { ProposalAnswer } from './proposal-answer.ts';
import { ProposalCountsSubscription } from './proposal-counts.subscription.ts';
import { ProposalStandings } from './proposal-standings.ts';
import { ProposalsQueries } from './proposals.queries.ts';
import { PublishProposal } from './publish-proposal.mutation.ts';
import { SaveProposalDraft } from './save-proposal-draft.mutation.ts';
import { SupportProposal } from './support-proposal.mutation.ts';
import { Supports } from './supports.ts';
import { SweepFiles } from './sweep-files.task.ts';
import { WithdrawProposal } from './withdraw-proposal.mutation.ts';
import { WithdrawSupport } from './withdraw-support.mutation.ts';

@Module({
  imports: [ConsultationsModule],
  controllers: [FilesController],
  providers: [
    FileStore,
    ProposalStandings,
    ProposalAnswer,
    Attachments,
    ProposalsQueries,
    SaveProposalDraft,
    DiscardProposalDraft,
    PublishProposal,
    EditProposal,
    WithdrawProposal,
    Supports,
    SupportProposal,
    WithdrawSupport,
    ProposalCountsSubscription,
    EraseProposals,
    SweepFiles,
    LikenProposals,
  ],
  exports: [ProposalStandings, ProposalAnswer],
})
export class ProposalsModule {}
