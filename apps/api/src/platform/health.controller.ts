import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from './database.ts';
import { Metrics } from './metrics.ts';

/** For load balancers and Prometheus. */
@Controller()
export class HealthController {
  constructor(
    private readonly db: Database,
    private readonly metrics: Metrics,
  ) {}

  /** The process is alive. */
  @Get('health')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can answer: its database does. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    try {
      await this.db.query('SELECT 1');
      await reply.send({ status: 'ready' });
    } catch {
      await reply.code(503).send({ status: 'no database' });
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metricsText(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
