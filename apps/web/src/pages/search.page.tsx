import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { ProposalLine } from '../features/proposals/proposal-line.tsx';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/button.tsx';
import { Lines } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';

const searchQuery = graphql(`
  query Search($text: String!, $after: String) {
    search(text: $text, first: 20, after: $after) {
      totalCount
      edges {
        node {
          id
          ...ProposalLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Proposals of the whole site by their words. */
export function SearchPage() {
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const text = params.get('q')?.trim() ?? '';
  const [words, setWords] = useState(text);
  return (
    <div className="wrap">
      <PageHead
        tight
        title={
          text
            ? intl.formatMessage({ id: 'search.title.for', defaultMessage: 'Search for “{text}”' }, { text })
            : intl.formatMessage({ id: 'search.title', defaultMessage: 'Search' })
        }
      >
        <form
          role="search"
          className="searchbox narrow"
          onSubmit={(event) => {
            event.preventDefault();
            setParams(words.trim() ? { q: words.trim() } : {});
          }}
        >
          <input
            className="input"
            type="search"
            value={words}
            onChange={({ target }) => setWords(target.value)}
            aria-label={intl.formatMessage({ id: 'search.label', defaultMessage: 'Words to look for in proposals' })}
            dir="auto"
          />
          <Button type="submit" icon="search">
            <FormattedMessage id="search.do" defaultMessage="Search" />
          </Button>
        </form>
      </PageHead>
      {text && <Found key={text} text={text} />}
    </div>
  );
}

function Found({ text }: { text: string }) {
  const { data, error, refetch, fetchMore, loading } = useQuery(searchQuery, {
    variables: { text },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Loaded
      data={data}
      error={error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      bones={<Bones lines={6} />}
    >
      {({ search: { totalCount, edges, pageInfo } }) => (
        <>
          <FormattedMessage id="proposals.here" defaultMessage="Proposals">
            {(words) => <h2 className="unseen">{words}</h2>}
          </FormattedMessage>
          <p className="small muted" role="status">
            <FormattedMessage
              id="search.found"
              defaultMessage="{count, plural, =0 {No proposal found} one {# proposal found} other {# proposals found}}"
              values={{ count: totalCount }}
            />
          </p>
          {edges.length === 0 ? (
            <Empty title={<FormattedMessage id="search.empty" defaultMessage="No proposal has these words" />}>
              <p>
                <FormattedMessage
                  id="search.empty.words"
                  defaultMessage="Try fewer words, or a part of one. Accents and capitals do not matter."
                />
              </p>
            </Empty>
          ) : (
            <Lines>
              {edges.map(({ node }) => (
                <ProposalLine key={node.id} proposal={node} withConsultation />
              ))}
            </Lines>
          )}
          {pageInfo.hasNextPage && (
            <Button
              look="quiet"
              sending={loading}
              onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
            >
              <FormattedMessage id="search.more" defaultMessage="Show more proposals" />
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
