import { plainWords } from '@folkmoot/domain';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { clauseHash, proposalPath, suggestionPath, textPath } from '../app/paths.ts';
import { AmendmentStateLabel } from '../features/policy-text/amendment-state.tsx';
import { quoted } from '../features/policy-text/edit-words.ts';
import { Lines } from '../ui/lists.tsx';
import { PersonName } from '../ui/person-name.tsx';
import type { ShownSuggestion } from './suggestion.page.tsx';

type Consultation = ShownSuggestion['text']['consultation'];
type Credit = ShownSuggestion['credits'][number];

/** Where a suggestion comes from, and what goes on from it. */
export function SuggestionRelations({ suggestion }: { suggestion: ShownSuggestion }) {
  const intl = useIntl();
  const { parent, sources, proposal, credits, amendments, text } = suggestion;
  const { consultation } = text;
  const named = ({ number }: { number: number }) => (
    <Link key={number} to={suggestionPath(consultation, { number })}>
      <FormattedMessage id="suggestion.name" defaultMessage="Suggestion {number, number}" values={{ number }} />
    </Link>
  );
  const comesFrom = parent || sources.length > 0 || proposal || credits.length > 0;
  return (
    <>
      {comesFrom && (
        <section className="section">
          <FormattedMessage id="suggestion.from" defaultMessage="Where it comes from" tagName="h2" />
          <Lines tight>
            {parent && (
              <li>
                <FormattedMessage
                  id="suggestion.from.parent"
                  defaultMessage="It goes on from {suggestion}."
                  values={{ suggestion: named(parent) }}
                />
              </li>
            )}
            {sources.length > 0 && (
              <li>
                <FormattedMessage
                  id="suggestion.from.sources"
                  defaultMessage="Officials made it of {suggestions}."
                  values={{ suggestions: intl.formatList(sources.map(named), { type: 'conjunction' }) }}
                />
              </li>
            )}
            {proposal && (
              <li>
                <FormattedMessage
                  id="suggestion.from.proposal"
                  defaultMessage="It brings <link>proposal {number, number}</link> into the text: {title}"
                  values={{
                    number: proposal.number,
                    title: <bdi lang={proposal.language}>{proposal.title}</bdi>,
                    link: (words) => (
                      <Link key="link" to={proposalPath(consultation, proposal)}>
                        {words}
                      </Link>
                    ),
                  }}
                />
              </li>
            )}
            {credits.map((credit) => (
              <CreditLine key={credit.id} credit={credit} consultation={consultation} />
            ))}
          </Lines>
        </section>
      )}
      {amendments.length > 0 && (
        <section className="section">
          <FormattedMessage id="suggestion.onwards" defaultMessage="What goes on from it" tagName="h2" />
          <Lines tight>
            {amendments.map((amendment) => (
              <li key={amendment.id} className="row between">
                <span>
                  {named(amendment)}, <PersonName name={amendment.author?.displayName} />
                </span>
                <AmendmentStateLabel state={amendment.state} />
              </li>
            ))}
          </Lines>
        </section>
      )}
    </>
  );
}

function CreditLine({ credit, consultation }: { credit: Credit; consultation: Consultation }) {
  return (
    <li>
      <FormattedMessage
        id="suggestion.from.credit"
        defaultMessage="It takes up <link>a comment</link> by {name}: {words}"
        values={{
          name: <PersonName name={credit.author?.displayName} />,
          words: (
            <q lang={credit.language}>
              <bdi>{quoted(plainWords(credit.body), 160)}</bdi>
            </q>
          ),
          link: (words) => (
            <Link key="link" to={commentPath(credit, consultation)}>
              {words}
            </Link>
          ),
        }}
      />
    </li>
  );
}

/** Where the comment stands: below a clause, a suggestion or a proposal. */
function commentPath({ id, clauseId, amendment, proposal }: Credit, consultation: Consultation): string {
  if (clauseId) return `${textPath(consultation)}${clauseHash(clauseId)}.${id}`;
  if (amendment) return `${suggestionPath(consultation, amendment)}#c-${id}`;
  return proposal ? `${proposalPath(consultation, proposal)}#c-${id}` : textPath(consultation);
}
