import { Module } from '@nestjs/common';
import { InsightQueries } from './insight.queries.ts';

@Module({ providers: [InsightQueries] })
export class InsightModule {}
