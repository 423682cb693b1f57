import { Float } from '@nestjs/graphql';
import { defineView, extendView, field } from '../../platform/reads/define.ts';
import { many, one, value, type Sql } from '../../platform/reads/view.ts';
import { proposalView } from './proposal.view.ts';
import { listedProposal } from './visible-proposal.ts';

/** Titles with fewer letters resemble everything. */
export const shortestTitle = 4;
const mostSimilar = 5;
const mostCandidates = 50;
/** Below this, people see no likeness. */
const leastLikeness = 0.25;

/**
 * Proposals of a consultation that resemble a title: by the letters the titles share (trigrams), or by the share of its
 * longer words that stand in the other's title, or less so in its text (full text), whichever is more. `title` is SQL.
 */
export function similarTo(title: Sql, consultationId: Sql, but: Sql): Sql {
  const candidates = `p.consultation_id = ${consultationId} AND ${listedProposal('p')} AND p.state = 'published' AND p.id IS DISTINCT FROM ${but}`;
  return `(WITH word AS (
      SELECT quote_literal(w.lexeme) || ':*' AS word FROM unnest(to_tsvector('simple', plain_text(${title}))) w WHERE length(w.lexeme) > 3 LIMIT 12),
    query AS (SELECT to_tsquery('simple', coalesce(string_agg(word, ' | '), '')) AS any_word, greatest(count(*), 1) AS words FROM word),
    candidate AS (
      (SELECT p.id, p.title, p.search FROM proposal p, query q WHERE ${candidates} AND p.search @@ q.any_word
        ORDER BY ts_rank(p.search, q.any_word) DESC LIMIT ${mostCandidates})
      UNION
      (SELECT p.id, p.title, p.search FROM proposal p WHERE ${candidates} AND plain_text(p.title) % plain_text(${title})
        ORDER BY similarity(plain_text(p.title), plain_text(${title})) DESC LIMIT ${mostCandidates}))
    SELECT proposal_id, likeness FROM (
      SELECT c.id AS proposal_id, greatest(
        similarity(plain_text(c.title), plain_text(${title})),
        (SELECT count(*) FILTER (WHERE c.search @@ to_tsquery('simple', word || 'A')) * 0.8
              + count(*) FILTER (WHERE c.search @@ to_tsquery('simple', word)) * 0.2 FROM word) / q.words) AS likeness
      FROM candidate c, query q) likened
    WHERE likeness >= ${leastLikeness} ORDER BY likeness DESC, proposal_id LIMIT ${mostSimilar})`;
}

export const similarView = defineView('SimilarProposal', 'A proposal that resembles another.', '', {
  proposal: field(
    () => proposalView.object,
    'The proposal.',
    one(
      () => proposalView,
      (row, alias) => ({ where: `${alias}.id = ${row}.proposal_id` }),
    ),
  ),
  likeness: field(
    () => Float,
    'From 0 to 1; for sorting, not for showing.',
    value((row) => `${row}.likeness`),
  ),
});

extendView(proposalView, {
  similar: field(
    () => [similarView.object],
    'Proposals of the same consultation that resemble this one, most alike first.',
    many(
      () => similarView,
      (row, alias) => ({
        from: `(SELECT l.other_id AS proposal_id, l.likeness FROM proposal_likeness l JOIN proposal lp ON lp.id = l.other_id
          WHERE l.proposal_id = ${row}.id AND ${listedProposal('lp')} AND lp.state = 'published')`,
        where: 'true',
        order: `${alias}.likeness DESC, ${alias}.proposal_id`,
        limit: mostSimilar,
      }),
    ),
  ),
});
