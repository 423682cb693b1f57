import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  byOfficial,
  mergeAmendments,
  mostMerged,
  refuse,
  type Actor,
  type Amendment,
  type AmendmentStanding,
  type Outcome,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentNumbers } from './amendment-numbers.ts';
import { AmendmentStandings } from './amendment-standings.ts';
import { amendments } from './amendment.table.ts';
import { ClauseChangeInput, changesOf } from './clause-change.input.ts';
import { PolicyTexts } from './policy-texts.ts';
import { TouchedClauses } from './touched-clauses.ts';

@InputType()
class MergeAmendmentsInput {
  @Field(() => ID, { description: 'The text.' })
  textId: string;

  @Field(() => [ID], { description: 'The open amendments to make one of: 2 to 20.' })
  amendmentIds: string[];

  @Field(() => [ClauseChangeInput], { description: 'What the one amendment changes in the latest version, in order.' })
  changes: ClauseChangeInput[];

  @Field(() => String, { description: 'Why they are made one, in Markdown, 10 to 4000 characters.' })
  why: string;

  @Field(() => Date, {
    description: 'Until when those who are for one of them may keep their voice back: a day to two months from now.',
  })
  objectBy: Date;
}

const MergeAmendmentsAnswer = answerUnion('MergeAmendmentsAnswer', amendmentSuccess('MergeAmendmentsSuccess'));

type Source = Amendment & AmendmentStanding;

@Resolver()
export class MergeAmendments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly texts: PolicyTexts,
    private readonly standings: AmendmentStandings,
    private readonly numbers: AmendmentNumbers,
    private readonly clauses: TouchedClauses,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => MergeAmendmentsAnswer, {
    description:
      'Makes one amendment of several, for officials. Its sources stay readable; those who are for them are asked, and their voices go along on the day set unless they object.',
  })
  async mergeAmendments(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: MergeAmendmentsInput,
  ) {
    const merged = await this.db.transaction(() => this.merge(viewer, input));
    return merged.ok ? this.answer.read(info, viewer, merged.value) : refused(merged);
  }

  private async merge(viewer: Actor | null, input: MergeAmendmentsInput): Promise<Outcome<string>> {
    const text = await this.texts.hold(input.textId);
    if (!text) return refuse('NOT_FOUND', 'textId');
    const official = byOfficial(viewer, 'mergeAmendments', text.venue);
    if (!official.ok) return official;
    if (input.amendmentIds.length > mostMerged) return refuse('TOO_MANY', 'amendmentIds');
    const sources: Source[] = [];
    // Held in one order, so that two who merge the same ones wait for each other.
    for (const id of [...new Set(input.amendmentIds)].sort()) {
      const source = await this.standings.hold(id);
      if (!source || source.textId !== text.id) return refuse('NOT_FOUND', 'amendmentIds');
      sources.push(source);
    }
    const now = this.clock.now();
    const base = (await this.texts.clauses(text.id, text.versions)) ?? [];
    const changes = changesOf(input.changes, base);
    if (!changes.ok) return changes;
    const { why, objectBy } = input;
    const words = mergeAmendments(sources, base, { changes: changes.value, why, objectBy }, now);
    if (!words.ok) return words;
    const merged: Amendment = {
      ...words.value,
      id: uuidv7(),
      textId: text.id,
      consultationId: text.consultationId,
      number: await this.numbers.next(text.id),
      state: 'open',
      authorId: official.value.id,
      parentId: null,
      proposalId: null,
      base: text.versions,
      language: sources[0]?.language ?? 'en',
      version: 1,
      sentAt: now,
      editedAt: null,
      endedAt: null,
      hiddenAt: null,
      mergedIntoId: null,
      objectBy: null,
      collided: [],
    };
    await this.db.insert(amendments, merged);
    for (const source of sources) await this.end(source, merged, official.value.id, objectBy, now);
    await this.clauses.note(merged);
    return accept(merged.id);
  }

  private async end(source: Source, merged: Amendment, officialId: string, objectBy: Date, now: Date): Promise<void> {
    await this.db.updateAt(amendments, source, { state: 'merged', mergedIntoId: merged.id, objectBy, endedAt: now });
    // Whose words went in stands among the authors of what was made of them.
    await this.db.query(
      `INSERT INTO amendment_author (amendment_id, account_id, since)
       SELECT $1, account_id, $4 FROM unnest($2::uuid[]) AS a (account_id) WHERE account_id <> $3 ON CONFLICT DO NOTHING`,
      [merged.id, [source.authorId, ...source.coauthorIds].filter((id) => id !== null), officialId, now],
    );
    await this.db.query(
      `INSERT INTO amendment_decision (id, amendment_id, decision, reason, official_id, at) VALUES ($1, $2, 'merged', $3, $4, $5)`,
      [uuidv7(), source.id, merged.why, officialId, now],
    );
    await this.events.announce({
      type: 'amendmentMerged',
      actorId: officialId,
      consultationId: merged.consultationId,
      subjectId: source.id,
      audience: 'public',
      data: { number: source.number, into: merged.number },
    });
  }
}
