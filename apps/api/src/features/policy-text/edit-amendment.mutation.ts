import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accept, editAmendment, refuse, type Actor, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentStandings } from './amendment-standings.ts';
import { amendments } from './amendment.table.ts';
import { ClauseChangeInput, changesOf } from './clause-change.input.ts';
import { PolicyTexts } from './policy-texts.ts';
import { TouchedClauses } from './touched-clauses.ts';

@InputType()
class EditAmendmentInput {
  @Field(() => ID, { description: 'Your amendment.' })
  id: string;

  @Field(() => Int, { description: 'The version of the amendment that you read.' })
  version: number;

  @Field(() => Int, { description: 'The version of the text that you read: the latest.' })
  base: number;

  @Field(() => [ClauseChangeInput], { description: 'What you would change, in order; all of it.' })
  changes: ClauseChangeInput[];

  @Field(() => String, { description: 'Why this is better, in Markdown.' })
  why: string;
}

const EditAmendmentAnswer = answerUnion('EditAmendmentAnswer', amendmentSuccess('EditAmendmentSuccess'));

@Resolver()
export class EditAmendment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly texts: PolicyTexts,
    private readonly standings: AmendmentStandings,
    private readonly clauses: TouchedClauses,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => EditAmendmentAnswer, {
    description:
      'Changes your amendment while nobody else is for it, or brings a stale one up to date. What it said before stays on record.',
  })
  async editAmendment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: EditAmendmentInput,
  ) {
    const edited = await this.db.transaction(() => this.edit(viewer, input));
    return edited.ok ? this.answer.read(info, viewer, input.id) : refused(edited);
  }

  private async edit(viewer: Actor | null, input: EditAmendmentInput): Promise<Outcome<null>> {
    const found = await this.db.find(amendments, { id: input.id });
    const text = found && (await this.texts.hold(found.textId));
    const amendment = text && (await this.standings.hold(input.id));
    if (!amendment) return refuse('NOT_FOUND', 'id');
    const now = this.clock.now();
    const base = (await this.texts.clauses(text.id, text.versions)) ?? [];
    const changes = changesOf(input.changes, base);
    if (!changes.ok) return changes;
    const words = editAmendment(viewer, amendment, base, { changes: changes.value, why: input.why }, now);
    if (!words.ok) return words;
    if (amendment.version !== input.version) return refuse('STALE', 'version');
    if (input.base !== text.versions) return refuse('OLD_VERSION', 'base');
    await this.db.query(
      `INSERT INTO amendment_revision (amendment_id, number, base, changes, why, at)
       SELECT id, (SELECT count(*) + 1 FROM amendment_revision r WHERE r.amendment_id = a.id), base, changes, why, $2
       FROM amendment a WHERE id = $1`,
      [input.id, now],
    );
    await this.db.updateAt(amendments, amendment, {
      ...words.value,
      base: text.versions,
      state: 'open',
      collided: [],
      editedAt: now,
    });
    await this.events.announce({
      type: 'amendmentEdited',
      actorId: viewer?.id ?? null,
      consultationId: amendment.consultationId,
      subjectId: input.id,
      audience: 'public',
      data: { number: amendment.number },
    });
    await this.clauses.note({ ...amendment, ...words.value });
    return accept(null);
  }
}
