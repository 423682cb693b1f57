import { useQuery } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { plainWords } from '@folkmoot/domain';
import { requestIdOf } from '../../app/answers.ts';
import { clauseHash, suggestionPath, tracePath, versionPath } from '../../app/paths.ts';
import { useSession } from '../../app/session.tsx';
import { graphql } from '../../gql/gql.ts';
import type { ClauseOriginsQuery } from '../../gql/graphql.ts';
import { Minute, Minutes } from '../../ui/lists.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Bones, Loaded } from '../../ui/waiting.tsx';
import { When } from '../../ui/when.tsx';
import { quoted } from './edit-words.ts';
import { OriginWords, RulingWords } from './origin-words.tsx';

const originsQuery = graphql(`
  query ClauseOrigins($consultation: String!, $clauseId: ID!) {
    clauseHistory(consultation: $consultation, clauseId: $clauseId) {
      clauseId
      versions {
        versionNumber
        number
        publishedAt
      }
      origins {
        id
        kind
        isChangedForm
        versionNumber
        by {
          id
          displayName
        }
        amendment {
          id
          number
          sentAt
          author {
            id
            displayName
          }
          coauthors {
            id
          }
          credits {
            id
            body
            createdAt
            language
            author {
              id
              displayName
            }
          }
          ruling {
            at
            decision
            reason
            by {
              id
              displayName
            }
          }
        }
      }
    }
  }
`);

type History = NonNullable<ClauseOriginsQuery['clauseHistory']>;

/** Where the words of a clause come from, in short: comments, suggestions, decisions, and the versions they came into. */
export function WhereFrom({ consultation, clauseId }: { consultation: { slug: string }; clauseId: string }) {
  const { data, error, refetch } = useQuery(originsQuery, {
    variables: { consultation: consultation.slug, clauseId },
  });
  return (
    <section className="amend">
      <h3 className="from-title">
        <FormattedMessage id="text.from" defaultMessage="Where these words come from" />
      </h3>
      <Loaded
        data={data}
        error={error}
        retry={() => void refetch()}
        requestId={requestIdOf(error)}
        bones={<Bones lines={4} />}
      >
        {({ clauseHistory }) => clauseHistory && <Lines history={clauseHistory} consultation={consultation} />}
      </Loaded>
      <p className="small">
        <Link to={tracePath(consultation, clauseId)}>
          <FormattedMessage id="text.from.all" defaultMessage="This clause in every draft" />
        </Link>
      </p>
    </section>
  );
}

function Lines({ history, consultation }: { history: History; consultation: { slug: string } }) {
  const { viewer } = useSession();
  const mine = (person: { id: string } | null | undefined) => Boolean(person && person.id === viewer?.id);
  const publishedAt = (number: number) =>
    history.versions.find(({ versionNumber }) => versionNumber === number)?.publishedAt;
  return (
    <Minutes>
      {history.origins.map((origin) => {
        const at = publishedAt(origin.versionNumber) ?? origin.amendment?.ruling?.at;
        return [
          ...(origin.amendment?.credits ?? []).map((comment) => (
            <Minute
              key={`${origin.id}-${comment.id}`}
              when={<When at={comment.createdAt} />}
              mine={mine(comment.author)}
            >
              <p>
                <FormattedMessage
                  id="text.from.comment"
                  defaultMessage="{mine, select, yes {Your comment} other {{name} commented}}: {words}"
                  values={{
                    mine: mine(comment.author) ? 'yes' : 'no',
                    name: <PersonName name={comment.author?.displayName} />,
                    words: (
                      <span lang={comment.language} dir="auto">
                        {quoted(plainWords(comment.body), 160)}
                      </span>
                    ),
                  }}
                />
              </p>
            </Minute>
          )),
          origin.amendment && (
            <Minute
              key={`${origin.id}-sent`}
              when={<When at={origin.amendment.sentAt} />}
              mine={mine(origin.amendment.author)}
            >
              <p>
                <FormattedMessage
                  id="text.from.suggested"
                  defaultMessage="<suggestion>Suggestion {number, number}</suggestion> by {name}"
                  values={{
                    number: origin.amendment.number,
                    name: <PersonName name={origin.amendment.author?.displayName} />,
                    suggestion: (words) => (
                      <Link key="s" to={suggestionPath(consultation, { number: origin.amendment?.number ?? 0 })}>
                        {words}
                      </Link>
                    ),
                  }}
                />
              </p>
            </Minute>
          ),
          origin.amendment?.ruling && (
            <Minute key={`${origin.id}-ruled`} when={<When at={origin.amendment.ruling.at} />}>
              <p>
                <RulingWords ruling={origin.amendment.ruling} />
              </p>
            </Minute>
          ),
          <Minute key={origin.id} when={at && <When at={at} />}>
            <p>
              <FormattedMessage
                id="text.from.version"
                defaultMessage="<version>Draft {number, number}</version>: {what}"
                values={{
                  number: origin.versionNumber,
                  what: <OriginWords origin={origin} consultation={consultation} />,
                  version: (words) => (
                    <Link
                      key="v"
                      to={`${versionPath(consultation, { number: origin.versionNumber })}${clauseHash(history.clauseId)}`}
                    >
                      {words}
                    </Link>
                  ),
                }}
              />
            </p>
          </Minute>,
        ];
      })}
    </Minutes>
  );
}
