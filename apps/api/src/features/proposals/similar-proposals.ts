import { Float } from '@nestjs/graphql';
import { defineView, extendView, field } from '../../platform/reads/define.ts';
import { many, one, value, type Sql } from '../../platform/reads/view.ts';
import { proposalView } from './proposal.view.ts';
import { listedProposal } from './visible-proposal.ts';

/** Titles with fewer letters resemble everything. */
export const shortestTitle = 4;
const mostSimilar = 5;

/**
 * Proposals of a consultation that resemble a title: by the words they share (full text) and by the letters they share
 * (trigrams), the likeness being the better of the two. `title` is SQL.
 */
export function similarTo(title: Sql, consultationId: Sql, but: Sql): Sql {
  return `(SELECT p.id AS proposal_id,
      greatest(similarity(plain_text(p.title), plain_text(${title})), ts_rank_cd(p.search, q.any_word, 32)) AS likeness
    FROM proposal p,
      (SELECT to_tsquery('simple', coalesce(string_agg(quote_literal(w.lexeme) || CASE WHEN length(w.lexeme) > 3 THEN ':*' ELSE '' END, ' | '), ''))
         AS any_word FROM unnest(to_tsvector('simple', plain_text(${title}))) w WHERE length(w.lexeme) > 2) q
    WHERE p.consultation_id = ${consultationId} AND ${listedProposal('p')} AND p.state = 'published' AND p.id IS DISTINCT FROM ${but}
      AND (p.search @@ q.any_word OR plain_text(p.title) % plain_text(${title}))
    ORDER BY likeness DESC, p.id LIMIT ${mostSimilar})`;
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
  likeness: field(() => Float, 'From 0 to 1; for sorting, not for showing.', value((row) => `${row}.likeness`)),
});

extendView(proposalView, {
  similar: field(
    () => [similarView.object],
    'Proposals of the same consultation that resemble this one, most alike first.',
    many(
      () => similarView,
      (row, alias) => ({
        from: similarTo(`${row}.title`, `${row}.consultation_id`, `${row}.id`),
        where: 'true',
        order: `${alias}.likeness DESC, ${alias}.proposal_id`,
      }),
    ),
  ),
});
