import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What Prometheus scrapes at /metrics. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly operations = new Histogram({
    name: 'folkmoot_graphql_operation_seconds',
    help: 'Duration of GraphQL operations by name and outcome.',
    labelNames: ['operation', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  readonly refusals = new Counter({
    name: 'folkmoot_refusals_total',
    help: 'Refusals answered, by reason.',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
