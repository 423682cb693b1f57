import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ChangePassword } from './change-password.mutation.ts';
import { ChangeProfile } from './change-profile.mutation.ts';
import { ConfirmEmail } from './confirm-email.mutation.ts';
import { DeleteAccount } from './delete-account.mutation.ts';
import { ForgetExpired } from './forget-expired.task.ts';
import { GrantRole } from './grant-role.mutation.ts';
import { IdentityQueries } from './identity.queries.ts';
import { MailedTokens } from './mailed-tokens.ts';
import { Passwords } from './passwords.ts';
import { RequestPasswordReset } from './request-password-reset.mutation.ts';
import { ResendConfirmation } from './resend-confirmation.mutation.ts';
import { ResetPassword } from './reset-password.mutation.ts';
import { RevokeRole } from './revoke-role.mutation.ts';
import { RevokeSession } from './revoke-session.mutation.ts';
import { SendAccountLetter } from './send-account-letter.task.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.mutation.ts';
import { SignOut } from './sign-out.mutation.ts';
import { SignUp } from './sign-up.mutation.ts';
import { Throttle } from './throttle.ts';
import { ViewerAnswer } from './viewer-answer.ts';

@Module({
  providers: [
    Passwords,
    Sessions,
    MailedTokens,
    Throttle,
    ViewerAnswer,
    IdentityQueries,
    SignUp,
    ConfirmEmail,
    ResendConfirmation,
    SignIn,
    SignOut,
    RevokeSession,
    RequestPasswordReset,
    ResetPassword,
    ChangePassword,
    ChangeProfile,
    DeleteAccount,
    GrantRole,
    RevokeRole,
    SendAccountLetter,
    ForgetExpired,
  ],
  exports: [Passwords, Sessions, Throttle, SendAccountLetter],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly sessions: Sessions,
  ) {}

  /** Every request learns who stands behind it before anything else is asked. */
  onModuleInit(): void {
    this.http.httpAdapter?.getInstance().addHook('preHandler', async (request) => {
      request.visit = await this.sessions.visitOf(request);
    });
  }
}
