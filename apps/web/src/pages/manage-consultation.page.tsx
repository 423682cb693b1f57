import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { ConsultationStanding } from '../features/consultations/consultation-standing.tsx';
import { DraftConsultation } from '../features/consultations/draft-consultation.tsx';
import { EditConsultation } from '../features/consultations/edit-consultation.tsx';
import { graphql } from '../gql/gql.ts';
import type { ManageConsultationPageQuery } from '../gql/graphql.ts';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded, PageBones } from '../ui/waiting.tsx';
import { Gate } from './gate.tsx';

const manageConsultationQuery = graphql(`
  query ManageConsultationPage($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      title
      viewerMay
      ...ConsultationEditing
      ...ConsultationStanding
    }
  }
`);

const otherVersionQuery = graphql(`
  query ConsultationAsOthersLeftIt($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      version
      title
      summary
      brief
      language
      topic
      place
      askedBy
      contact
      image {
        id
        url
        alt
      }
      phases {
        id
        kind
        opensAt
        closesAt
      }
    }
  }
`);

/** Writes a new consultation, or changes one. */
export function ManageConsultationPage() {
  const intl = useIntl();
  const { slug } = useParams();
  const title = slug
    ? intl.formatMessage({ id: 'manage-consultation.title', defaultMessage: 'Consultation' })
    : intl.formatMessage({ id: 'manage-consultation.new', defaultMessage: 'Ask a new question' });
  const way = [{ to: '/manage', words: <FormattedMessage id="manage.title" defaultMessage="Your consultations" /> }];
  return (
    <Gate title={title} verb="draftConsultation" reason="NOT_AN_OFFICIAL">
      {() =>
        slug ? (
          <Known key={slug} slug={slug} />
        ) : (
          <div className="wrap">
            <Crumbs way={way} here={title} />
            <PageHead
              tight
              title={title}
              lead={
                <FormattedMessage
                  id="manage-consultation.new.lead"
                  defaultMessage="You can save it unfinished. What you type is kept on this device until you do."
                />
              }
            />
            <DraftConsultation />
          </div>
        )
      }
    </Gate>
  );
}

function Known({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(manageConsultationQuery, { variables: { slug } });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} bones={<PageBones />}>
      {({ consultation }) => (consultation ? <Shown consultation={consultation} /> : <NothingHere />)}
    </Loaded>
  );
}

function Shown({ consultation }: { consultation: NonNullable<ManageConsultationPageQuery['consultation']> }) {
  const client = useApolloClient();
  const [hasUnsaved, setUnsaved] = useState(false);
  // Acting on the whole changes dates that the form also holds: it then begins anew from what is saved, with what was typed on top.
  const [acts, setActs] = useState(0);
  const { slug, title } = consultation;
  const readAgain = async () => {
    const { data } = await client.query({ query: otherVersionQuery, variables: { slug }, fetchPolicy: 'network-only' });
    return data?.consultation ?? null;
  };
  return (
    <div className="wrap">
      <Crumbs
        way={[{ to: '/manage', words: <FormattedMessage id="manage.title" defaultMessage="Your consultations" /> }]}
        here={<bdi>{title}</bdi>}
      />
      <PageHead tight title={title} />
      <div className="cols aside-first">
        <aside className="aside">
          <ConsultationStanding consultation={consultation} hasUnsaved={hasUnsaved} onActed={() => setActs(acts + 1)} />
        </aside>
        <EditConsultation key={acts} consultation={consultation} readAgain={readAgain} onChanged={setUnsaved} />
      </div>
    </div>
  );
}
