import { randomBytes } from 'node:crypto';
import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { accept, inviteCoauthor, refuse, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { hashOf } from '../identity/sessions.ts';
import { AmendmentStandings } from './amendment-standings.ts';

/** How long an invitation can be taken up. */
const invitationDays = 14;
/** Most invitations to one amendment that wait at a time. */
const mostWaiting = 20;

@InputType()
class InviteCoauthorInput {
  @Field(() => ID, { description: 'Your amendment.' })
  amendmentId: string;
}

@ObjectType({ description: 'Done. The link is shown this once: we keep only its hash.' })
class InviteCoauthorSuccess {
  @Field(() => String, { description: 'Give this address to the person: whoever opens it signed in can join.' })
  link: string;

  @Field(() => Date, { description: 'Until when it works.' })
  expiresAt: string;
}

const InviteCoauthorAnswer = answerUnion('InviteCoauthorAnswer', InviteCoauthorSuccess);

@Resolver()
export class InviteCoauthor {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly standings: AmendmentStandings,
  ) {}

  @Mutation(() => InviteCoauthorAnswer, {
    description:
      'Makes a link by which one other person becomes an author of your amendment. It works once, for two weeks.',
  })
  async inviteCoauthor(@Viewer() viewer: Actor | null, @Args('input') { amendmentId }: InviteCoauthorInput) {
    const invited = await this.db.transaction(async () => {
      const amendment = await this.standings.hold(amendmentId);
      if (!amendment) return refuse('NOT_FOUND', 'amendmentId');
      const author = inviteCoauthor(viewer, amendment);
      if (!author.ok) return author;
      const now = this.clock.now();
      const waiting = await this.db.query(
        `SELECT 1 FROM amendment_invitation WHERE amendment_id = $1 AND expires_at > $2 LIMIT $3`,
        [amendmentId, now, mostWaiting],
      );
      if (waiting.length >= mostWaiting) return refuse('TOO_MANY');
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
      await this.db.query(
        `INSERT INTO amendment_invitation (token_hash, amendment_id, invited_by_id, expires_at) VALUES ($1, $2, $3, $4)`,
        [hashOf(token), amendmentId, author.value.id, expiresAt],
      );
      return accept({ link: `${this.config.publicUrl}/join#${token}`, expiresAt: expiresAt.toISOString() });
    });
    return invited.ok ? invited.value : refused(invited);
  }
}
