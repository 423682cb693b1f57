import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  byOfficial,
  inItsOwnWords,
  numberClauses,
  originsOf,
  publishVersion,
  refuse,
  type Actor,
  type Amendment,
  type Clause,
  type DraftStep,
  type Outcome,
  type PolicyText,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { PolicyTextAnswer, policyTextSuccess } from './policy-text-answer.ts';
import { policyVersions } from './policy-text.table.ts';
import { PolicyTexts } from './policy-texts.ts';

@InputType()
class PublishVersionInput {
  @Field(() => ID, { description: 'The text.' })
  textId: string;

  @Field(() => Int, { description: 'The revision of the working draft that you read.' })
  revision: number;

  @Field(() => String, { description: 'What changed and why, in Markdown, 10 to 2000 characters.' })
  note: string;
}

const PublishVersionAnswer = answerUnion('PublishVersionAnswer', policyTextSuccess('PublishVersionSuccess'));

interface StepRow extends DraftStep {
  readonly officialId: string;
}

@Resolver()
export class PublishVersion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly texts: PolicyTexts,
    private readonly answer: PolicyTextAnswer,
  ) {}

  @Mutation(() => PublishVersionAnswer, {
    description:
      'Makes a public, numbered version of the working draft, for officials. Open amendments are carried over to it, or marked stale.',
  })
  async publishVersion(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: PublishVersionInput,
  ) {
    const published = await this.db.transaction(() => this.publish(viewer, input));
    return published.ok ? this.answer.read(info, viewer, input.textId) : refused(published);
  }

  private async publish(viewer: Actor | null, input: PublishVersionInput): Promise<Outcome<null>> {
    const text = await this.texts.holdDraft(input.textId);
    if (!text) return refuse('NOT_FOUND', 'textId');
    const official = byOfficial(viewer, 'publishVersion', text.venue);
    if (!official.ok) return official;
    if (text.revision !== input.revision) return refuse('STALE', 'revision');
    const last = text.versions > 0 ? await this.texts.clauses(text.id, text.versions) : null;
    const note = publishVersion(text.draft, last, input.note);
    if (!note.ok) return note;
    const number = text.versions + 1;
    await this.insert(text, number, note.value, official.value.id);
    await this.trace(text, number, last ?? []);
    await this.events.announce({
      type: 'versionPublished',
      actorId: official.value.id,
      consultationId: text.consultationId,
      subjectId: text.id,
      audience: text.venue.publishedAt ? 'public' : 'staff',
      data: { number },
    });
    return accept(null);
  }

  private async insert(text: PolicyText, number: number, note: string, officialId: string): Promise<void> {
    const id = uuidv7();
    const { title, revision } = text;
    const publishedAt = this.clock.now();
    await this.db.insert(policyVersions, {
      id,
      textId: text.id,
      number,
      title,
      note,
      revision,
      publishedById: officialId,
      publishedAt,
    });
    await this.db.query(
      `INSERT INTO version_clause (version_id, position, clause_id, kind, level, number, words)
       SELECT $1, o, (c->>'id')::uuid, c->>'kind', (c->>'level')::integer, c->>'number', c->>'words'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (c, o)`,
      [id, JSON.stringify(numberClauses(text.draft))],
    );
    await this.db.query(`UPDATE policy_text SET versions = $2, version = version + 1 WHERE id = $1`, [text.id, number]);
  }

  /** Writes for each clause that differs which step of the draft did it, and whose words came in changed form. */
  private async trace(text: PolicyText, number: number, last: readonly Clause[]): Promise<void> {
    const steps = await this.db.query<StepRow>(
      `SELECT s.revision, s.amendment_id AS "amendmentId", s.official_id AS "officialId", s.changes FROM draft_step s
       WHERE s.text_id = $1 AND s.revision > coalesce((SELECT v.revision FROM policy_version v WHERE v.text_id = $1 AND v.number = $2), 0)
       ORDER BY s.revision`,
      [text.id, number - 1],
    );
    const taken = await this.db.query<Pick<Amendment, 'id' | 'changes'>>(
      `SELECT id, changes FROM amendment WHERE id = ANY ($1::uuid[])`,
      [steps.flatMap(({ amendmentId }) => amendmentId ?? [])],
    );
    const changedForm = new Map(taken.map(({ id, changes }) => [id, !inItsOwnWords(changes, text.draft)]));
    const officials = new Map(steps.map(({ revision, officialId }) => [revision, officialId]));
    const rows = originsOf(last, text.draft, steps).map(({ revision, amendmentId, ...origin }) => ({
      ...origin,
      id: uuidv7(),
      amendmentId,
      officialId: revision === null ? null : (officials.get(revision) ?? null),
      changedForm: amendmentId !== null && (changedForm.get(amendmentId) ?? false),
    }));
    await this.db.query(
      `INSERT INTO clause_origin (id, text_id, version_number, clause_id, kind, other_id, official_id, amendment_id, changed_form)
       SELECT (o->>'id')::uuid, $1, $2, (o->>'clauseId')::uuid, o->>'kind', (o->>'otherId')::uuid, (o->>'officialId')::uuid,
         (o->>'amendmentId')::uuid, (o->>'changedForm')::boolean
       FROM jsonb_array_elements($3::jsonb) AS x (o)`,
      [text.id, number, JSON.stringify(rows)],
    );
  }
}
