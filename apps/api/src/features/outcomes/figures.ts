import type { AnswerState } from '@folkmoot/domain';
import type { Sql } from '../../platform/reads/view.ts';
import { listedProposal } from '../proposals/visible-proposal.ts';

/** What a result counts, as it is stored at publication. */
export interface Figures {
  readonly people: number;
  readonly proposals: number;
  readonly comments: number;
  readonly supports: number;
  readonly answered: number;
  readonly participation: readonly {
    week: string;
    proposals: number;
    comments: number;
    supports: number;
    people: number;
  }[];
  readonly mostSupported: readonly {
    number: number;
    slug: string;
    title: string;
    supports: number;
    comments: number;
    answerState: AnswerState | null;
    answerReason: string | null;
  }[];
  readonly answers: readonly { state: AnswerState; count: number }[];
}

const mostListed = 20;

/**
 * What people did in a consultation, by ISO week (Monday, UTC), from the first week in which anything happened to the
 * last, empty weeks included. Only what is in view counts; people are counted once a week.
 */
export function participation(consultationId: Sql): Sql {
  const monday = (at: Sql): Sql => `date_trunc('week', ${at} AT TIME ZONE 'UTC')::date`;
  return `(WITH deeds AS (
      SELECT 'proposal' AS kind, p.author_id AS person, ${monday('p.published_at')} AS week FROM proposal p
        WHERE p.consultation_id = ${consultationId} AND ${listedProposal('p')}
      UNION ALL SELECT 'comment', c.author_id, ${monday('c.created_at')} FROM comment c JOIN proposal p ON p.id = c.proposal_id
        WHERE c.consultation_id = ${consultationId} AND c.deleted_at IS NULL AND c.hidden_at IS NULL AND ${listedProposal('p')}
      UNION ALL SELECT 'support', s.account_id, ${monday('s.at')} FROM support s JOIN proposal p ON p.id = s.proposal_id
        WHERE p.consultation_id = ${consultationId} AND ${listedProposal('p')}),
    weeks AS (SELECT generate_series(min(week)::timestamp, max(week), '7 days')::date AS week FROM deeds)
    SELECT to_char(w.week, 'YYYY-MM-DD') AS week,
      count(*) FILTER (WHERE d.kind = 'proposal') AS proposals, count(*) FILTER (WHERE d.kind = 'comment') AS comments,
      count(*) FILTER (WHERE d.kind = 'support') AS supports, count(DISTINCT d.person) AS people
    FROM weeks w LEFT JOIN deeds d ON d.week = w.week GROUP BY w.week)`;
}

/** SQL that makes the `Figures` of a consultation as they stand. */
export function figures(consultationId: Sql): Sql {
  const proposals = `proposal p JOIN proposal_count pc ON pc.proposal_id = p.id LEFT JOIN answer a ON a.proposal_id = p.id AND a.is_current
    WHERE p.consultation_id = ${consultationId} AND ${listedProposal('p')}`;
  return `json_build_object(
    'people', (SELECT count(*) FROM participant pt WHERE pt.consultation_id = ${consultationId}),
    'proposals', (SELECT count(*) FROM ${proposals}),
    'comments', (SELECT coalesce(sum(pc.comments), 0) FROM ${proposals}),
    'supports', (SELECT coalesce(sum(pc.supports), 0) FROM ${proposals}),
    'answered', (SELECT count(*) FROM ${proposals} AND a.state <> 'underReview'),
    'participation', (SELECT coalesce(json_agg(w ORDER BY w.week), '[]') FROM ${participation(consultationId)} w),
    'mostSupported', (SELECT coalesce(json_agg(m), '[]') FROM (
      SELECT p.number, p.slug, p.title, pc.supports, pc.comments, a.state AS "answerState", a.reason AS "answerReason"
      FROM ${proposals} AND p.state = 'published' ORDER BY pc.supports DESC, p.number LIMIT ${mostListed}) m),
    'answers', (SELECT coalesce(json_agg(s ORDER BY s.count DESC, s.state), '[]') FROM (
      SELECT a.state, count(*) AS count FROM ${proposals} AND a.state IS NOT NULL GROUP BY a.state) s))`;
}
