import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { Api } from './api.ts';

/** A GraphQL client over a real WebSocket. */
export async function aSocket(api: Api, headers: Record<string, string> = {}): Promise<Client> {
  const url = (await api.listen()).replace('http', 'ws');
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  return createClient({ url: `${url}/graphql`, webSocketImpl: Socket, retryAttempts: 0 });
}

/** What a subscription brings, in order of arrival; `stop` leaves it. */
export function listen(socket: Client, query: string, variables: Record<string, unknown> = {}) {
  const values: unknown[] = [];
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<unknown>((resolve) => (fail = resolve));
  const stop = socket.subscribe(
    { query, variables },
    {
      next: (value) => values.push(value.errors ? { errors: value.errors } : value.data),
      error: fail,
      complete: () => fail(null),
    },
  );
  return { values, stop, failed };
}

/** Waits until it is so, at most some seconds. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 5): Promise<boolean> {
  for (
    const end = Date.now() + seconds * 1000;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 10))
  )
    if (await isSo()) return true;
  return false;
}
