import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.ts';
import { ProposalsModule } from '../proposals/proposals.module.ts';
import { AnswerDuties } from './answer-duties.queries.ts';
import { AnswerProposal } from './answer-proposal.mutation.ts';
import { Exports } from './exports.ts';
import { ExportsController } from './exports.controller.ts';
import { PublishResult } from './publish-result.mutation.ts';
import './answer.view.ts';
import './result.view.ts';
import { SaveResult } from './save-result.mutation.ts';

@Module({
  imports: [ConsultationsModule, ProposalsModule],
  controllers: [ExportsController],
  providers: [AnswerDuties, AnswerProposal, SaveResult, PublishResult, Exports],
})
export class OutcomesModule {}
