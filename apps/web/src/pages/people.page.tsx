import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { RolesOfAccount } from '../features/identity/roles-of-account.tsx';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/button.tsx';
import { Lines } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';
import { Gate } from './gate.tsx';

const peopleQuery = graphql(`
  query PeoplePage($search: String, $after: String) {
    accounts(search: $search, first: 20, after: $after) {
      edges {
        node {
          id
          ...AccountRoles
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const placesQuery = graphql(`
  query PlacesForRoles {
    consultations(first: 100) {
      edges {
        node {
          id
          title
          language
        }
      }
    }
  }
`);

/** Who holds which role, for administrators. */
export function PeoplePage() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'people.title', defaultMessage: 'People and roles' });
  return (
    <Gate title={title} verb="seeAccounts" reason="NOT_AN_ADMIN">
      {() => (
        <div className="wrap">
          <PageHead
            tight
            title={title}
            lead={
              <FormattedMessage
                id="people.lead"
                defaultMessage="A role holds on the whole site or in one consultation. None includes another."
              />
            }
          />
          <People />
        </div>
      )}
    </Gate>
  );
}

function People() {
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const [typed, setTyped] = useState(search);
  const { data, previousData, error, refetch, fetchMore, loading } = useQuery(peopleQuery, {
    variables: { search: search || null },
    notifyOnNetworkStatusChange: true,
  });
  const places = useQuery(placesQuery);
  const consultations = places.data?.consultations.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <form
        role="search"
        className="searchbox narrow"
        onSubmit={(event) => {
          event.preventDefault();
          setParams(typed.trim() ? { q: typed.trim() } : {}, { replace: true });
        }}
      >
        <input
          className="input"
          type="search"
          dir="auto"
          aria-label={intl.formatMessage({ id: 'people.search', defaultMessage: 'Name or e-mail address' })}
          placeholder={intl.formatMessage({ id: 'people.search', defaultMessage: 'Name or e-mail address' })}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" icon="search">
          <FormattedMessage id="people.search.do" defaultMessage="Search" />
        </Button>
      </form>
      <section className="section">
        <Loaded
          data={data ?? previousData}
          error={error}
          retry={() => void refetch()}
          requestId={requestIdOf(error)}
          bones={<Bones lines={8} />}
        >
          {({ accounts }) =>
            accounts.edges.length > 0 ? (
              <>
                <Lines>
                  {accounts.edges.map(({ node }) => (
                    <RolesOfAccount key={node.id} account={node} consultations={consultations} />
                  ))}
                </Lines>
                {accounts.pageInfo.hasNextPage && (
                  <Button
                    look="quiet"
                    sending={loading}
                    onClick={() => void fetchMore({ variables: { after: accounts.pageInfo.endCursor } })}
                  >
                    <FormattedMessage id="people.more" defaultMessage="Show more people" />
                  </Button>
                )}
              </>
            ) : (
              <Empty title={<FormattedMessage id="people.none" defaultMessage="Nobody of this name" />}>
                <p>
                  <FormattedMessage
                    id="people.none.words"
                    defaultMessage="Search for a part of the name or of the address. Only people with an account can hold a role."
                  />
                </p>
              </Empty>
            )
          }
        </Loaded>
      </section>
    </>
  );
}
