import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, numberIn, suggestionsPath, suggestPath, textPath } from '../app/paths.ts';
import { Discussion } from '../features/discussion/discussion.tsx';
import { HiddenNote } from '../features/moderation/hidden-note.tsx';
import { AmendmentChanges } from '../features/policy-text/amendment-changes.tsx';
import { AmendmentRuling } from '../features/policy-text/amendment-ruling.tsx';
import { OtherSuggestions } from '../features/policy-text/other-suggestions.tsx';
import { VoteAmendment } from '../features/policy-text/vote-amendment.tsx';
import { graphql } from '../gql/gql.ts';
import type { SuggestionPageQuery } from '../gql/graphql.ts';
import { Markdown } from '../ui/markdown.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { Report } from './report.tsx';
import { TakeUp } from './take-up.tsx';
import { SuggestionActs } from './suggestion-acts.tsx';
import { SuggestionFacts } from './suggestion-facts.tsx';
import { SuggestionNotices } from './suggestion-notices.tsx';
import { SuggestionRelations } from './suggestion-relations.tsx';

const suggestionQuery = graphql(`
  query SuggestionPage($consultation: String!, $number: Int!) {
    amendment(consultation: $consultation, number: $number) {
      id
      number
      state
      language
      why
      base
      sentAt
      editedAt
      endedAt
      collidedIds
      viewerMay
      author {
        id
        displayName
      }
      coauthors {
        id
        displayName
      }
      hidden {
        at
        rule
        reason
      }
      changes {
        kind
        clauseId
        afterId
        afterNumber
        clauseKind
        level
        words
        before {
          kind
          level
          number
          words
        }
      }
      revisions {
        number
        at
        base
        why
      }
      proposal {
        id
        number
        slug
        title
        language
      }
      parent {
        id
        number
      }
      sources {
        id
        number
      }
      amendments {
        id
        number
        state
        author {
          id
          displayName
        }
      }
      credits {
        id
        body
        language
        clauseId
        amendment {
          id
          number
        }
        proposal {
          id
          number
          slug
        }
        author {
          id
          displayName
        }
      }
      text {
        id
        language
        versionCount
        consultation {
          id
          slug
          title
          askedBy
          currentPhase {
            id
            closesAt
          }
        }
      }
      ...AmendmentChanges
      ...VoteAmendmentPart
      ...AmendmentRulingPart
      ...AnswerMergePart
    }
  }
`);

export type ShownSuggestion = NonNullable<SuggestionPageQuery['amendment']>;

/** One suggestion in full: what it changes and why, who is behind it, and what became of it. */
export function SuggestionPage() {
  const { slug = '', number } = useParams();
  const { data, error, refetch } = useQuery(suggestionQuery, {
    variables: { consultation: slug, number: numberIn(number) },
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ amendment }) => (amendment ? <Suggestion key={amendment.id} suggestion={amendment} /> : <NothingHere />)}
    </Loaded>
  );
}

function Suggestion({ suggestion }: { suggestion: ShownSuggestion }) {
  const intl = useIntl();
  const { number, text, changes } = suggestion;
  const { consultation } = text;
  const clauses = new Map(changes.map(({ clauseId, before }) => [clauseId, before?.number ?? '']));
  const [only = ''] = clauses.values();
  return (
    <div className="wrap">
      <Crumbs
        way={[
          { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
          {
            to: textPath(consultation),
            words: (
              <FormattedMessage
                id="suggest.draft"
                defaultMessage="Draft {number, number}"
                values={{ number: text.versionCount }}
              />
            ),
          },
          {
            to: suggestionsPath(consultation),
            words: <FormattedMessage id="suggestions.here" defaultMessage="Suggestions" />,
          },
        ]}
        here={
          <FormattedMessage id="suggestion.name" defaultMessage="Suggestion {number, number}" values={{ number }} />
        }
      />
      <PageHead
        tight
        title={intl.formatMessage(
          {
            id: 'suggestion.title',
            defaultMessage:
              '{about, select, one {Suggestion {number, number}, for clause {clause}} several {Suggestion {number, number}, for {count, plural, one {# clause} other {# clauses}}} other {Suggestion {number, number}}}',
          },
          {
            number,
            count: clauses.size,
            clause: only,
            about: clauses.size === 1 && only ? 'one' : clauses.size > 1 ? 'several' : 'other',
          },
        )}
      >
        <SuggestionNotices suggestion={suggestion} />
      </PageHead>
      <div className="cols">
        <div>
          <section className="section">
            <FormattedMessage id="suggest.change" defaultMessage="The change" tagName="h2" />
            <AmendmentChanges amendment={suggestion} />
          </section>
          {suggestion.why && (
            <section className="section">
              <FormattedMessage id="suggest.why" defaultMessage="Why this is better" tagName="h2" />
              <Markdown text={suggestion.why} lang={suggestion.language} firstHeading={3} />
            </section>
          )}
          <section className="section support">
            <FormattedMessage id="suggestion.voices.title" defaultMessage="Who is behind it" tagName="h2" />
            {/* Bringing one's own up to date comes first: two filled buttons would say neither. */}
            <VoteAmendment amendment={suggestion} look={suggestion.state === 'open' ? 'filled' : 'line'} />
          </section>
          <SuggestionActs suggestion={suggestion} />
          <AmendmentRuling amendment={suggestion} consultation={consultation} />
          <SuggestionRelations suggestion={suggestion} />
          <OtherSuggestions
            consultation={consultation}
            number={number}
            base={suggestion.base}
            changes={changes}
            isOpen={suggestion.state === 'open'}
          />
          {/* The amendment's own discussion names its comments by `#c-…`; `#comments` leads to all of it. */}
          <div id="comments" className="section">
            <Discussion
              subject={{ kind: 'amendment', id: suggestion.id, consultation: consultation.slug, number }}
              report={(id) => <Report subjectKind="comment" subjectId={id} />}
              acts={(id) =>
                suggestion.viewerMay.includes('suggestAmendment') && (
                  <TakeUp to={`${suggestPath(consultation)}?from=${number}&comment=${id}`} />
                )
              }
              hiddenNote={(hidden) => <HiddenNote hidden={hidden} />}
            />
          </div>
        </div>
        <aside className="aside stick">
          <SuggestionFacts suggestion={suggestion} />
        </aside>
      </div>
    </div>
  );
}
