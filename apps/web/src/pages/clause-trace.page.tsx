import { useQuery } from '@apollo/client/react';
import { plainWords } from '@folkmoot/domain';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { clauseHash, consultationPath, textPath, versionPath } from '../app/paths.ts';
import { ClauseName } from '../features/policy-text/clause-name.tsx';
import { readableSpans } from '../features/policy-text/edit-words.ts';
import { TraceOrigin } from '../features/policy-text/trace-origin.tsx';
import { WordsAdded, WordsChanged } from '../features/policy-text/words-changed.tsx';
import { graphql } from '../gql/gql.ts';
import type { ClauseTracePageQuery } from '../gql/graphql.ts';
import { Lines } from '../ui/lists.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Note } from '../ui/state-label.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { When } from '../ui/when.tsx';

const traceQuery = graphql(`
  query ClauseTracePage($consultation: String!, $clauseId: ID!) {
    policyText(consultation: $consultation) {
      id
      title
      language
      versionCount
      consultation {
        id
        slug
        title
      }
    }
    clauseHistory(consultation: $consultation, clauseId: $clauseId) {
      clauseId
      clause {
        kind
        number
      }
      versions {
        versionNumber
        number
        publishedAt
        words
      }
      origins {
        id
        versionNumber
        ...TraceOrigin
      }
    }
  }
`);

type Trace = ClauseTracePageQuery;
type History = NonNullable<Trace['clauseHistory']>;
type Text = NonNullable<Trace['policyText']>;

/** One clause through all versions: what it said, what changed it, because of whom, and who decided so. */
export function ClauseTracePage() {
  const { slug = '', clauseId = '' } = useParams();
  const { data, error, refetch } = useQuery(traceQuery, { variables: { consultation: slug, clauseId } });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ policyText, clauseHistory }) =>
        policyText && clauseHistory ? <Shown text={policyText} history={clauseHistory} /> : <NothingHere />
      }
    </Loaded>
  );
}

function Shown({ text, history }: { text: Text; history: History }) {
  const intl = useIntl();
  const { consultation, language } = text;
  const last = history.versions.at(-1);
  const number = history.clause?.number ?? last?.number ?? '';
  const name = <ClauseName kind={history.clause?.kind ?? 'clause'} number={number} />;
  const numbers = [...new Set([...history.versions, ...history.origins].map(({ versionNumber }) => versionNumber))];
  return (
    <div className="wrap">
      <Crumbs
        way={[
          { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
          { to: textPath(consultation), words: <bdi>{text.title}</bdi> },
        ]}
        here={name}
      />
      <PageHead
        title={intl.formatMessage(
          {
            id: 'text.trace.title',
            defaultMessage:
              '{numbered, select, yes {Where clause {number} comes from} other {Where these words come from}}',
          },
          { numbered: number ? 'yes' : 'no', number },
        )}
        lead={
          <FormattedMessage
            id="text.trace.lead"
            defaultMessage="What it said in each draft, what changed it, after which words of whom, and who decided so."
          />
        }
        tight
      >
        {!history.clause && last && (
          <Note icon="changed">
            <FormattedMessage
              id="text.trace.gone"
              defaultMessage="It is not in the latest draft any more. <read>Read it in draft {number, number}</read>."
              values={{
                number: last.versionNumber,
                read: (words) => (
                  <Link
                    key="r"
                    to={`${versionPath(consultation, { number: last.versionNumber })}${clauseHash(history.clauseId)}`}
                  >
                    {words}
                  </Link>
                ),
              }}
            />
          </Note>
        )}
        {history.clause && (
          <p className="small">
            <Link to={`${textPath(consultation)}${clauseHash(history.clauseId)}`}>
              <FormattedMessage id="text.trace.inText" defaultMessage="See it in the text" />
            </Link>
          </p>
        )}
      </PageHead>
      <Lines ordered>
        {numbers
          .toSorted((a, b) => b - a)
          .map((version) => (
            <InVersion key={version} version={version} history={history} consultation={consultation} lang={language} />
          ))}
      </Lines>
    </div>
  );
}

function InVersion({
  version,
  history,
  consultation,
  lang,
}: {
  version: number;
  history: History;
  consultation: { slug: string };
  lang: string;
}) {
  const at = history.versions.findIndex(({ versionNumber }) => versionNumber === version);
  const here = history.versions[at];
  const before = at > 0 ? history.versions[at - 1] : undefined;
  const origins = history.origins.filter(({ versionNumber }) => versionNumber === version);
  return (
    <li>
      <div className="row between">
        <h2 className="amend-title">
          <Link to={`${versionPath(consultation, { number: version })}${here ? clauseHash(history.clauseId) : ''}`}>
            <FormattedMessage id="text.version" defaultMessage="Draft {number, number}" values={{ number: version }} />
          </Link>
        </h2>
        <span className="small muted">
          {here?.number && (
            <>
              <ClauseName kind="clause" number={here.number} />
              {', '}
            </>
          )}
          {here && <When at={here.publishedAt} />}
        </span>
      </div>
      {here &&
        (before && before.words !== here.words ? (
          <WordsChanged spans={readableSpans(before.words, here.words)} lang={lang} />
        ) : (
          <div className="diff" lang={lang} dir="auto">
            {before || at < 0 ? plainWords(here.words) : <WordsAdded>{plainWords(here.words)}</WordsAdded>}
          </div>
        ))}
      {before && here && before.words === here.words && origins.length === 0 && (
        <p className="small muted">
          <FormattedMessage id="text.trace.same" defaultMessage="As in the draft before." />
        </p>
      )}
      {origins.map((origin) => (
        <TraceOrigin key={origin.id} origin={origin} consultation={consultation} clauseId={history.clauseId} />
      ))}
    </li>
  );
}
