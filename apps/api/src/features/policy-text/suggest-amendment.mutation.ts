import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  isUndecided,
  mostOpen,
  refuse,
  suggestAmendment,
  suggestWords,
  type Actor,
  type Amendment,
  type Language,
  type Outcome,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { Venues } from '../consultations/venues.ts';
import { LanguageEnum } from '../identity/account.view.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentNumbers } from './amendment-numbers.ts';
import { amendments } from './amendment.table.ts';
import { ClauseChangeInput, changesOf } from './clause-change.input.ts';
import { PolicyTexts, type PublicText } from './policy-texts.ts';
import { TouchedClauses } from './touched-clauses.ts';

@InputType()
class SuggestAmendmentInput {
  @Field(() => ID, { description: 'The text.' })
  textId: string;

  @Field(() => Int, { description: 'The version you read: the latest.' })
  base: number;

  @Field(() => [ClauseChangeInput], { description: 'What you would change, in order; a hundred changes at most.' })
  changes: ClauseChangeInput[];

  @Field(() => String, { description: 'Why this is better, in Markdown, 10 to 4000 characters.' })
  why: string;

  @Field(() => LanguageEnum, { description: 'The language you write in.' })
  language: Language;

  @Field(() => ID, {
    nullable: true,
    description:
      'The amendment whose words yours go on from. `changes` hold the whole change to the version all the same.',
  })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The proposal that you bring into the text.' })
  proposalId?: string | null;
}

const SuggestAmendmentAnswer = answerUnion('SuggestAmendmentAnswer', amendmentSuccess('SuggestAmendmentSuccess'));

@Resolver()
export class SuggestAmendment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly texts: PolicyTexts,
    private readonly venues: Venues,
    private readonly numbers: AmendmentNumbers,
    private readonly clauses: TouchedClauses,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => SuggestAmendmentAnswer, {
    description: 'Suggests other words for clauses of the latest version, with a reason.',
  })
  async suggestAmendment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: SuggestAmendmentInput,
  ) {
    const sent = await this.db.transaction(() => this.suggest(viewer, input));
    return sent.ok ? this.answer.read(info, viewer, sent.value) : refused(sent);
  }

  private async suggest(viewer: Actor | null, input: SuggestAmendmentInput): Promise<Outcome<string>> {
    const { parentId = null, proposalId = null } = input;
    const text = await this.texts.hold(input.textId);
    if (!text || text.versions === 0 || !text.venue.publishedAt) return refuse('NOT_FOUND', 'textId');
    const now = this.clock.now();
    const permitted = suggestWords(viewer, text.venue, now);
    if (!permitted.ok) return permitted;
    if (input.base !== text.versions) return refuse('OLD_VERSION', 'base');
    const base = (await this.texts.clauses(text.id, input.base)) ?? [];
    const changes = changesOf(input.changes, base);
    if (!changes.ok) return changes;
    const decided = suggestAmendment(viewer, text.venue, base, { changes: changes.value, why: input.why }, now);
    if (!decided.ok) return decided;
    const related = await this.related(text, parentId, proposalId);
    if (!related.ok) return related;
    const number = await this.numbers.next(text.id);
    const open = await this.db.query(
      `SELECT 1 FROM amendment WHERE text_id = $1 AND author_id = $2 AND state = 'open' LIMIT $3`,
      [text.id, permitted.value.id, mostOpen],
    );
    if (open.length >= mostOpen) return refuse('TOO_MANY');
    const amendment: Amendment = {
      ...decided.value,
      id: uuidv7(),
      textId: text.id,
      consultationId: text.consultationId,
      number,
      state: 'open',
      parentId,
      proposalId,
      base: input.base,
      language: input.language,
      version: 1,
      sentAt: now,
      editedAt: null,
      endedAt: null,
      hiddenAt: null,
      mergedIntoId: null,
      objectBy: null,
      collided: [],
    };
    await this.db.insert(amendments, amendment);
    await this.venues.welcome(text.consultationId, permitted.value.id, now);
    await this.events.announce({
      type: 'amendmentSent',
      actorId: permitted.value.id,
      consultationId: text.consultationId,
      subjectId: amendment.id,
      audience: 'public',
      data: { number: amendment.number },
    });
    await this.clauses.note(amendment);
    return accept(amendment.id);
  }

  /** The amendment it goes on from stands undecided in the same text; the proposal is public in the same consultation. */
  private async related(text: PublicText, parentId: string | null, proposalId: string | null): Promise<Outcome<null>> {
    const parent = parentId ? await this.db.hold(amendments, { id: parentId, textId: text.id }) : null;
    if (parentId && (!parent || !isUndecided(parent).ok)) return refuse('NOT_FOUND', 'parentId');
    if (!proposalId) return accept(null);
    const found = await this.db.query(
      `SELECT 1 FROM proposal WHERE id = $1 AND consultation_id = $2 AND state <> 'draft' AND hidden_at IS NULL`,
      [proposalId, text.consultationId],
    );
    return found.length > 0 ? accept(null) : refuse('NOT_FOUND', 'proposalId');
  }
}
