import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { suggestionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { SimilarSuggestionsQuery } from '../../gql/graphql.ts';
import { Choice, Choices } from '../../ui/fields.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { quoted, readableSpans } from './edit-words.ts';
import { shownChanges } from './shown-change.ts';
import { VoteAmendment } from './vote-amendment.tsx';

const similarSuggestions = graphql(`
  query SimilarSuggestions($consultation: String!, $clauseId: ID!) {
    policyText(consultation: $consultation) {
      id
      amendments(clauseId: $clauseId, states: [open], first: 10) {
        edges {
          node {
            id
            number
            language
            why
            author {
              id
              displayName
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
            voices {
              for
              against
              neutral
            }
            ...VoteAmendmentPart
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type SimilarSuggestion = NonNullable<
  SimilarSuggestionsQuery['policyText']
>['amendments']['edges'][number]['node'];

/** The open suggestions about any of these clauses, most backed first; one's own and its parent left out. */
export function useSimilarSuggestions(
  consultation: string,
  clauseIds: readonly string[],
  except: readonly number[],
): SimilarSuggestion[] {
  const client = useApolloClient();
  const [found, setFound] = useState<SimilarSuggestion[]>([]);
  const ids = clauseIds.join(' ');
  useEffect(() => {
    let isGone = false;
    // It only helps; where it cannot be asked, writing goes on without it.
    void Promise.all(
      ids
        .split(' ')
        .filter(Boolean)
        .map((clauseId) => client.query({ query: similarSuggestions, variables: { consultation, clauseId } })),
    )
      .then((answers) => {
        if (isGone) return;
        const nodes = answers.flatMap(({ data }) => data?.policyText?.amendments.edges.map(({ node }) => node) ?? []);
        setFound([...new Map(nodes.map((node) => [node.id, node])).values()]);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [client, consultation, ids]);
  return found.filter(({ number }) => !except.includes(number));
}

/** Perhaps someone has said it: backing them may count for more than a second suggestion. */
export function SimilarSuggestions({
  similar,
  chosen,
  onChoose,
  consultation,
}: {
  similar: readonly SimilarSuggestion[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
  consultation: { slug: string };
}) {
  if (similar.length === 0) return null;
  const taken = similar.find(({ id }) => id === chosen);
  return (
    <>
      <Choices
        label={<FormattedMessage id="suggest.similar" defaultMessage="Is this one of these?" />}
        hint={
          <FormattedMessage
            id="suggest.similar.hint"
            defaultMessage="{count, plural, one {One open suggestion touches the same words. Backing it may count for more than writing a second one.} other {# open suggestions touch the same words. Backing one of them may count for more than writing another.}}"
            values={{ count: similar.length }}
          />
        }
      >
        {similar.map((suggestion) => (
          <Choice
            key={suggestion.id}
            type="radio"
            name="similar"
            checked={suggestion.id === chosen}
            onChange={() => onChoose(suggestion.id)}
            label={<InShort suggestion={suggestion} />}
          />
        ))}
        <Choice
          type="radio"
          name="similar"
          checked={!taken}
          onChange={() => onChoose(null)}
          label={
            <b>
              <FormattedMessage id="suggest.similar.none" defaultMessage="No, mine says something else" />
            </b>
          }
        />
      </Choices>
      {taken && (
        <div className="stack" role="status">
          <p>
            <Link to={suggestionPath(consultation, taken)}>
              <FormattedMessage
                id="suggest.similar.read"
                defaultMessage="Read suggestion {number, number} in full"
                values={{ number: taken.number }}
              />
            </Link>
          </p>
          <VoteAmendment amendment={taken} look="filled" />
        </div>
      )}
    </>
  );
}

function InShort({ suggestion }: { suggestion: SimilarSuggestion }) {
  const { number, author, voices, language } = suggestion;
  return (
    <>
      <FormattedMessage
        id="suggest.similar.one"
        defaultMessage="<b>Suggestion {number, number}</b>, {name}: {words} <m>{pro, number} for, {con, number} against</m>"
        values={{
          number,
          name: <PersonName name={author?.displayName} />,
          words: (
            <q lang={language}>
              <bdi>{newWords(suggestion)}</bdi>
            </q>
          ),
          pro: voices.for,
          con: voices.against,
          b: (words) => <b key="b">{words}</b>,
          m: (words) => (
            <span key="m" className="muted">
              {words}
            </span>
          ),
        }}
      />
    </>
  );
}

/** What it puts in, or else why. */
function newWords({ changes, why }: SimilarSuggestion): string {
  const [first] = shownChanges(changes);
  const added = readableSpans(first?.before?.words ?? '', first?.after?.words ?? '')
    .filter(({ kind }) => kind === 'added')
    .map(({ words }) => words.trim());
  return quoted(added.join(' … ') || why);
}
