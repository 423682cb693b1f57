import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
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
    const crontab = this.tasks
      .all()
      .flatMap(({ name, schedule }) => (schedule ? [`${schedule} ${name}`] : []))
      .join('\n');
    this.runner = await run({
      connectionString: this.config.databaseUrl,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1000,
      maxPoolSize: 6,
      taskList: this.taskList(),
      crontab,
      logger: this.quiet(),
    });
  }

  /** Does what waits now, and ends. */
  async drain(): Promise<void> {
    await runOnce({
      connectionString: this.config.databaseUrl,
      noHandleSignals: true,
      maxPoolSize: 2,
      taskList: this.taskList(),
      logger: this.quiet(),
    });
  }

  /** The queue's own messages, in our log; payloads are not among them. */
  private quiet(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => {
      if (level === 'error') this.logger.error(message);
      else if (level === 'warning') this.logger.warn(message);
      else this.logger.debug(message);
    });
  }

  private taskList(): TaskList {
    return Object.fromEntries(this.tasks.all().map((task) => [task.name, (payload: unknown) => task.run(payload)]));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
