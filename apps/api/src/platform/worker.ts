import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { run, runOnce, type Runner, type TaskList } from 'graphile-worker';
import { Config } from './config.ts';
import { Tasks } from './tasks.ts';

/** Runs the queue's jobs. Any number of processes may: each job is taken by one. */
@Injectable()
export class Worker implements OnApplicationShutdown {
  private readonly logger = new Logger(Worker.name);
  private runner: Runner | null = null;

  constructor(
    private readonly config: Config,
    private readonly tasks: Tasks,
  ) {}

  async start(): Promise<void> {
    const crontab = this.tasks.all().flatMap(({ name, schedule }) => (schedule ? [`${schedule} ${name}`] : [])).join('\n');
    this.runner = await run({
      connectionString: this.config.databaseUrl,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1000,
      maxPoolSize: 6,
      taskList: this.taskList(),
      crontab,
    });
    this.runner.events.on('job:error', ({ job, error }) => this.logger.error(`Job ${job.task_identifier} failed: ${String(error)}`));
  }

  /** Does what waits now, and ends. */
  async drain(): Promise<void> {
    await runOnce({ connectionString: this.config.databaseUrl, noHandleSignals: true, maxPoolSize: 2, taskList: this.taskList() });
  }

  private taskList(): TaskList {
    return Object.fromEntries(this.tasks.all().map((task) => [task.name, (payload: unknown) => task.run(payload)]));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
