import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { uuidv7 } from 'uuidv7';
import { displayName, emailAddress, type Language } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import { Http, type RequestContext } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { LanguageEnum } from './account.view.ts';
import { MailedTokens } from './mailed-tokens.ts';
import { Passwords } from './passwords.ts';
import { sendLetter } from './send-account-letter.task.ts';
import { Throttle } from './throttle.ts';

@InputType()
class SignUpInput {
  @Field(() => String, { description: 'Where we send the link that confirms the address.' })
  email: string;

  @Field(() => String, { description: 'At least 10 characters, and hard to guess.' })
  password: string;

  @Field(() => String, { description: 'The name others will see; need not be your legal name.' })
  displayName: string;

  @Field(() => LanguageEnum, { description: 'The language we write to you in.' })
  language: Language;
}

@ObjectType({
  description: 'A letter is on its way. The answer is the same whether or not the address had an account.',
})
class SignUpSuccess {
  @Field(() => String, { description: 'The address it goes to.' })
  sentTo: string;
}

const SignUpAnswer = answerUnion('SignUpAnswer', SignUpSuccess);

@Resolver()
export class SignUp {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly tokens: MailedTokens,
    private readonly jobs: Jobs,
  ) {}

  @Mutation(() => SignUpAnswer, { description: 'Makes an account, to be confirmed by a mailed link.' })
  async signUp(@Args('input') input: SignUpInput, @Http() { request }: RequestContext) {
    const email = emailAddress(input.email);
    if (!email.ok) return refused(email);
    const name = displayName(input.displayName);
    if (!name.ok) return refused(name);
    const strong = this.passwords.strong(input.password, [email.value, name.value]);
    if (!strong.ok) return refused(strong);
    const allowed = await this.throttle.take('signUp', email.value, request.ip);
    if (!allowed.ok) return refused(allowed);
    // Hashed in either case, so that time does not tell whether the address is known.
    const passwordHash = await this.passwords.hashed(strong.value);
    if (!passwordHash.ok) return refused(passwordHash);

    return this.db.transaction(async () => {
      const id = uuidv7();
      const added = await this.db.insertOnce(accounts, {
        id,
        email: email.value,
        emailConfirmedAt: null,
        passwordHash: passwordHash.value,
        displayName: name.value,
        language: input.language,
        office: null,
        createdAt: this.clock.now(),
        deletedAt: null,
      });
      const { language } = input;
      if (added) {
        const token = await this.tokens.issue('confirmEmail', id);
        await sendLetter(this.jobs, {
          kind: 'confirmEmail',
          to: email.value,
          language,
          path: `/confirm-email?token=${token}`,
        });
      } else {
        await sendLetter(this.jobs, { kind: 'addressKnown', to: email.value, language, path: '/sign-in' });
      }
      return Object.assign(new SignUpSuccess(), { sentTo: email.value });
    });
  }
}
