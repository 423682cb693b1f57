import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import type { Type } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { successOf } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { accountView } from './account.view.ts';

/** The success of a verb that leaves the person signed in: their account as it is now. */
export function viewerSuccess(name: string): Type {
  return successOf(name, 'viewer', accountView, { done: 'Done. This is your account now.', is: 'Your account.' });
}

/** Answers with the account of a person, read anew: a mutation may have changed who they are and what they may. */
@Injectable()
export class ViewerAnswer {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  async read(info: GraphQLResolveInfo, accountId: string, sessionId: string | null): Promise<object> {
    const [row] = await this.db.query<{ actor: Actor }>(
      `SELECT json_build_object('id', a.id, 'emailConfirmed', a.email_confirmed_at IS NOT NULL, 'grants',
         (SELECT coalesce(json_agg(json_build_object('role', g.role, 'consultationId', g.consultation_id)), '[]')
          FROM role_grant g WHERE g.account_id = a.id)) AS actor
       FROM account a WHERE a.id = $1`,
      [accountId],
    );
    const viewer = await this.reader.payload(
      info,
      'viewer',
      row?.actor ?? null,
      accountView,
      (alias, scope) => ({ where: `${alias}.id = ${scope.param(accountId, 'uuid')}` }),
      sessionId,
    );
    return { viewer };
  }
}
