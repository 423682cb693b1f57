export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

export function freePort(): Promise<number>;

export function startPostgres(
  folder: string,
  options?: { quiet?: boolean; settings?: Record<string, string> },
): Promise<RunningPostgres>;
