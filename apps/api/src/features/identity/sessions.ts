import { hash, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { sessionIdleDays, type Grant } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';
import { Live } from '../../platform/live.ts';
import type { Visit } from '../../platform/viewer.ts';
import { sessions } from './session.table.ts';

const day = 24 * 60 * 60 * 1000;
/** How long a session is believed without asking the database; a revocation is told to every server at once. */
const believedFor = 30_000;
const mostBelieved = 50_000;

/** Opaque sessions: a random secret in an HttpOnly cookie, its SHA-256 in the database. */
@Injectable()
export class Sessions implements OnModuleInit {
  private readonly believed = new Map<string, { visit: Visit; until: number }>();
  private readonly cookie: string;
  private changes = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: Live,
    private readonly config: Config,
  ) {
    this.cookie = this.secure ? '__Host-folkmoot' : 'folkmoot';
  }

  onModuleInit(): void {
    this.live.follow('account changed', (payload) => this.forget(JSON.parse(payload)));
  }

  /** Who sends this request, or null. At most one statement; usually none. */
  async visitOf(request: FastifyRequest): Promise<Visit | null> {
    const token = request.cookies[this.cookie];
    if (!token || token.length > 100) return null;
    const tokenHash = hashOf(token);
    const key = tokenHash.toString('base64');
    const now = this.clock.now().getTime();
    const known = this.believed.get(key);
    if (known && known.until > now) return known.visit;
    const { changes } = this;
    const visit = await this.load(tokenHash);
    if (!visit) {
      this.believed.delete(key);
      return null;
    }
    // What was loaded while someone changed may be of before the change: true for this request, not for the next.
    if (changes !== this.changes) return visit;
    if (this.believed.size >= mostBelieved) this.believed.clear();
    this.believed.set(key, { visit, until: now + believedFor });
    return visit;
  }

  /** Begins a session: stores it and sets its cookie; answers its id. */
  async begin(
    accountId: string,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  ): Promise<string> {
    const id = uuidv7();
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.db.insert(sessions, {
      id,
      accountId,
      tokenHash: hashOf(token),
      device: deviceOf(request.headers['user-agent'] ?? ''),
      createdAt: now,
      lastSeenAt: now,
    });
    reply.setCookie(this.cookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      maxAge: sessionIdleDays * 24 * 60 * 60,
    });
    return id;
  }

  /** Ends one session of the person; answers whether there was one. */
  async end(accountId: string, sessionId: string): Promise<boolean> {
    const ended = await this.db.remove(sessions, { id: sessionId, accountId });
    await this.changed(accountId);
    return ended > 0;
  }

  /** Ends every session of the person but perhaps one. */
  async endAll(accountId: string, but: string | null = null): Promise<void> {
    await this.db.query(`DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2`, [accountId, but]);
    await this.changed(accountId);
  }

  /** Tells every server that what it believes of this person is out of date. */
  async changed(accountId: string): Promise<void> {
    this.forget(accountId);
    await this.live.tell('account changed', accountId);
  }

  clearCookie(reply: FastifyReply): void {
    reply.clearCookie(this.cookie, { path: '/', secure: this.secure, httpOnly: true, sameSite: 'lax' });
  }

  private get secure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }

  private forget(accountId: unknown): void {
    this.changes += 1;
    for (const [key, { visit }] of this.believed) if (visit.actor.id === accountId) this.believed.delete(key);
  }

  private async load(tokenHash: Buffer): Promise<Visit | null> {
    const now = this.clock.now();
    const [row] = await this.db.query<{
      id: string;
      account_id: string;
      confirmed: boolean;
      stale: boolean;
      grants: Grant[];
    }>(
      `SELECT s.id, s.account_id, a.email_confirmed_at IS NOT NULL AS confirmed, s.last_seen_at < $3 AS stale,
         (SELECT coalesce(json_agg(json_build_object('role', g.role, 'consultationId', g.consultation_id)), '[]')
          FROM role_grant g WHERE g.account_id = a.id) AS grants
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.last_seen_at > $2 AND a.deleted_at IS NULL`,
      [tokenHash, new Date(now.getTime() - sessionIdleDays * day), new Date(now.getTime() - day / 24)],
    );
    if (!row) return null;
    if (row.stale) await this.db.update(sessions, { id: row.id }, { lastSeenAt: now });
    return { sessionId: row.id, actor: { id: row.account_id, emailConfirmed: row.confirmed, grants: row.grants } };
  }
}

export function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** «Firefox on Android»: enough to recognise one's own browser, too little to follow it. */
function deviceOf(userAgent: string): string {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent)?.[1] ?? 'Browser';
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(userAgent)?.[1] ?? '';
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };
  return [names[browser] ?? browser, names[system] ?? system].filter(Boolean).join(', ');
}
