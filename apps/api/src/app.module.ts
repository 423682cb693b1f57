import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import { ConsultationsModule } from './features/consultations/consultations.module.ts';
import { DiscussionModule } from './features/discussion/discussion.module.ts';
import { IdentityModule } from './features/identity/identity.module.ts';
import { ModerationModule } from './features/moderation/moderation.module.ts';
import { InsightModule } from './features/insight/insight.module.ts';
import { OutcomesModule } from './features/outcomes/outcomes.module.ts';
import { ProposalsModule } from './features/proposals/proposals.module.ts';
import { PolicyTextModule } from './features/policy-text/policy-text.module.ts';
import { Clock } from './platform/clock.ts';
import { Config } from './platform/config.ts';
import { graphqlOptions } from './platform/graphql.ts';
import { Metrics } from './platform/metrics.ts';
import { OwnAnswers } from './platform/own-answers.ts';
import { PersistedDocuments } from './platform/persisted-documents.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { tables } from './tables.ts';

/** The table of contents: capabilities in their one order. Code may look up this list, never down. */
@Module({})
export class AppModule {
  static over(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.over(config, tables),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Config, Metrics, PersistedDocuments, Clock],
          useFactory: graphqlOptions,
        }),
        IdentityModule,
        ConsultationsModule,
        ProposalsModule,
        PolicyTextModule,
        DiscussionModule,
        ModerationModule,
        OutcomesModule,
        InsightModule,
      ],
      providers: [OwnAnswers],
    };
  }
}
