import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { DraftLineFragment } from '../../gql/graphql.ts';
import { When } from '../../ui/when.tsx';

const draftLine = graphql(`
  fragment DraftLine on Proposal {
    id
    title
    language
    createdAt
    consultation {
      id
      title
      language
    }
  }
`);

/** A proposal not sent yet: leads on to writing. */
export function DraftLine({ proposal }: { proposal: FragmentType<DraftLineFragment> }) {
  const { data } = useMasked({ fragment: draftLine, from: proposal });
  return (
    <li>
      <Link to={`/drafts/${data.id}`} lang={data.language}>
        <bdi>{data.title || <FormattedMessage id="proposal.draft.untitled" defaultMessage="Without a title" />}</bdi>
      </Link>
      <p className="small muted">
        <FormattedMessage
          id="proposal.draft.since"
          defaultMessage="In <consultation></consultation>, begun <since></since>"
          values={{
            consultation: () => (
              <bdi key="consultation" lang={data.consultation.language}>
                {data.consultation.title}
              </bdi>
            ),
            since: () => <When key="since" at={data.createdAt} as="ago" />,
          }}
        />
      </p>
    </li>
  );
}
