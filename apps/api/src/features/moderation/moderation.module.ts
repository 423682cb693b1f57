import { Module } from '@nestjs/common';
import { DiscussionModule } from '../discussion/discussion.module.ts';
import { PolicyTextModule } from '../policy-text/policy-text.module.ts';
import { ProposalsModule } from '../proposals/proposals.module.ts';
import { DecideCase } from './decide-case.mutation.ts';
import { EraseReports } from './erase-reports.task.ts';
import { ModerationQueries } from './moderation.queries.ts';
import { ReportContent } from './report-content.mutation.ts';
import { Subjects } from './subjects.ts';

@Module({
  imports: [ProposalsModule, PolicyTextModule, DiscussionModule],
  providers: [Subjects, ModerationQueries, ReportContent, DecideCase, EraseReports],
})
export class ModerationModule {}
