import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { requestIdOf } from '../app/answers.ts';
import { ManagedLine } from '../features/consultations/managed-line.tsx';
import { graphql } from '../gql/gql.ts';
import { LinkButton } from '../ui/button.tsx';
import { Lines } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';
import { Gate } from './gate.tsx';

const manageQuery = graphql(`
  query ManagePage {
    consultations(mine: true, first: 100) {
      edges {
        node {
          id
          state
          time
          ...ManagedLine
        }
      }
    }
  }
`);

/** The consultations of an official: drafts, open, over; each with what is next. */
export function ManagePage() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'manage.title', defaultMessage: 'Your consultations' });
  return (
    <Gate title={title} verb="draftConsultation" reason="NOT_AN_OFFICIAL">
      {() => (
        <div className="wrap">
          <PageHead title={title} tight>
            <p>
              <LinkButton to="/manage/new" icon="pencil">
                <FormattedMessage id="manage.new" defaultMessage="Ask a new question" />
              </LinkButton>
            </p>
          </PageHead>
          <List />
        </div>
      )}
    </Gate>
  );
}

function List() {
  const { data, error, refetch } = useQuery(manageQuery);
  return (
    <Loaded
      data={data}
      error={error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      bones={<Bones lines={8} />}
    >
      {({ consultations }) => {
        const all = consultations.edges.map(({ node }) => node);
        if (all.length === 0)
          return (
            <Empty title={<FormattedMessage id="manage.none" defaultMessage="You look after no consultation yet" />}>
              <p>
                <FormattedMessage
                  id="manage.none.words"
                  defaultMessage="Begin with a question. It stays a draft until you publish it."
                />
              </p>
            </Empty>
          );
        const groups = [
          {
            name: <FormattedMessage id="manage.drafts" defaultMessage="Drafts" />,
            of: all.filter(({ state }) => state === 'draft'),
          },
          {
            name: <FormattedMessage id="manage.open.group" defaultMessage="Open, or opening" />,
            of: all.filter(({ state, time }) => state === 'published' && (time === 'open' || time === 'upcoming')),
          },
          {
            name: <FormattedMessage id="manage.over" defaultMessage="Over" />,
            of: all.filter(({ state, time }) => state !== 'draft' && (time === 'decided' || time === 'archived')),
          },
        ];
        return groups
          .filter(({ of }) => of.length > 0)
          .map(({ name, of }, place) => (
            <section key={place} className="section">
              <h2>{name}</h2>
              <Lines>
                {of.map((consultation) => (
                  <ManagedLine key={consultation.id} consultation={consultation} />
                ))}
              </Lines>
            </section>
          ));
      }}
    </Loaded>
  );
}
