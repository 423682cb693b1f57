import type { Sql } from '../../platform/reads/view.ts';
import { isoInstant } from '../../platform/reads/view.ts';
import { listedProposal } from '../proposals/visible-proposal.ts';
import type { Dataset } from './downloads.ts';
import { participation } from './figures.ts';

/** The name a person chose; empty where the account, or the contribution, is gone. */
function nameOf(accountId: Sql): Sql {
  return `coalesce((SELECT x.display_name FROM account x WHERE x.id = ${accountId} AND x.deleted_at IS NULL), '')`;
}

/** Words that moderators have out of view stay so in open data. */
function unlessHidden(row: Sql, name: string): Sql {
  return `CASE WHEN ${row}.hidden_at IS NULL THEN ${row}.${name} ELSE '' END`;
}

/**
 * The rows of each file of open data, in a lasting order; `$1` is the consultation. Everything public and nothing else:
 * of people only the name they chose. Numbers stay numbers, so that a spreadsheet can add them up.
 */
export const exportedRows: Record<Exclude<Dataset, 'consultation'>, Sql> = {
  proposals: `SELECT p.number, ${unlessHidden('p', 'slug')} AS slug, p.state, ${unlessHidden('p', 'title')} AS title, ${unlessHidden('p', 'summary')} AS summary,
      ${unlessHidden('p', 'body')} AS body, p.language, ${unlessHidden('p', 'topic')} AS topic, ${unlessHidden('p', 'place')} AS place, ${nameOf('p.author_id')} AS author,
      ${isoInstant('p.published_at')} AS published_at, coalesce(${isoInstant('p.edited_at')}, '') AS edited_at,
      coalesce(${isoInstant('p.withdrawn_at')}, '') AS withdrawn_at, p.hidden_at IS NOT NULL AS hidden,
      pc.supports, pc.comments, coalesce(a.state, '') AS answer
    FROM proposal p JOIN proposal_count pc ON pc.proposal_id = p.id LEFT JOIN answer a ON a.proposal_id = p.id AND a.is_current
    WHERE p.consultation_id = $1 AND p.state <> 'draft' ORDER BY p.number`,
  amendments: `SELECT a.number, a.state, a.base AS version, CASE WHEN a.hidden_at IS NULL THEN a.changes::text ELSE '' END AS changes, ${unlessHidden('a', 'why')} AS why,
      a.language, ${nameOf('a.author_id')} AS author,
      coalesce((SELECT string_agg(x.display_name, ', ' ORDER BY aa.since) FROM amendment_author aa JOIN account x ON x.id = aa.account_id AND x.deleted_at IS NULL
        WHERE aa.amendment_id = a.id), '') AS coauthors,
      (SELECT o.number FROM amendment o WHERE o.id = a.parent_id) AS goes_on_from,
      (SELECT o.number FROM amendment o WHERE o.id = a.merged_into_id) AS merged_into,
      (SELECT p.number FROM proposal p WHERE p.id = a.proposal_id) AS proposal,
      ${isoInstant('a.sent_at')} AS sent_at, coalesce(${isoInstant('a.edited_at')}, '') AS edited_at, coalesce(${isoInstant('a.ended_at')}, '') AS ended_at,
      a.voices_for, a.voices_against, a.voices_neutral, a.comments, a.hidden_at IS NOT NULL AS hidden,
      coalesce(d.decision, '') AS decision, coalesce(d.reason, '') AS reason, coalesce(${nameOf('d.official_id')}, '') AS decided_by, coalesce(${isoInstant('d.at')}, '') AS decided_at
    FROM amendment a LEFT JOIN LATERAL (SELECT * FROM amendment_decision l WHERE l.amendment_id = a.id ORDER BY l.id DESC LIMIT 1) d ON true
    WHERE a.consultation_id = $1 ORDER BY a.number`,
  comments: `SELECT c.id, p.number AS proposal, (SELECT a.number FROM amendment a WHERE a.id = c.amendment_id) AS amendment,
      coalesce(c.clause_id::text, '') AS clause, coalesce(c.anchor->>'exact', '') AS quotes, coalesce(c.parent_id::text, '') AS parent, c.depth, c.stance,
      ${unlessHidden('c', 'body')} AS body, c.language, CASE WHEN c.deleted_at IS NULL THEN ${nameOf('c.author_id')} ELSE '' END AS author,
      ${isoInstant('c.created_at')} AS written_at, coalesce(${isoInstant('c.edited_at')}, '') AS edited_at,
      c.deleted_at IS NOT NULL AS deleted, c.hidden_at IS NOT NULL AS hidden, c.helpful, c.not_helpful
    FROM comment c LEFT JOIN proposal p ON p.id = c.proposal_id WHERE c.consultation_id = $1 ORDER BY c.id`,
  answers: `SELECT p.number AS proposal, a.state, a.reason, ${nameOf('a.official_id')} AS official,
      coalesce((SELECT x.office FROM account x WHERE x.id = a.official_id), '') AS office,
      ${isoInstant('a.at')} AS answered_at, a.is_current AS current, a.promises::text AS promises
    FROM answer a JOIN proposal p ON p.id = a.proposal_id WHERE p.consultation_id = $1 AND ${listedProposal('p')} ORDER BY a.id`,
  participation: `SELECT w.week, w.proposals::integer, w.comments::integer, w.supports::integer, w.people::integer
    FROM ${participation('$1')} w ORDER BY w.week`,
};

/** The consultation itself, with its timeline and the latest result. */
export const exportedConsultation: Sql = `SELECT c.slug, c.title, c.summary, c.brief, c.language, c.topic, c.place, c.asked_by, c.contact,
    ${isoInstant('c.published_at')} AS published_at, ${isoInstant('c.archived_at')} AS archived_at,
    (SELECT coalesce(json_agg(json_build_object('kind', p.kind, 'opens_at', ${isoInstant('p.opens_at')}, 'closes_at', ${isoInstant('p.closes_at')}) ORDER BY p.position), '[]')
      FROM phase p WHERE p.consultation_id = c.id) AS phases,
    (SELECT json_build_object('version', r.version, 'title', r.title, 'lead', r.lead, 'body', r.body, 'published_at', ${isoInstant('r.published_at')}, 'figures', r.figures)
      FROM published_result r WHERE r.consultation_id = c.id ORDER BY r.version DESC LIMIT 1) AS result
  FROM consultation c WHERE c.id = $1`;
