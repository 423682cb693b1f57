import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { ManagedLineFragment } from '../../gql/graphql.ts';
import { StandingState } from './standing-state.tsx';

const managedLine = graphql(`
  fragment ManagedLine on Consultation {
    id
    slug
    title
    language
    state
    time
    proposalCount
    commentCount
    peopleCount
    result {
      id
      publishedAt
    }
    ...StandingState
  }
`);

/** One consultation in the officials' list, with what is next. */
export function ManagedLine({ consultation }: { consultation: FragmentType<ManagedLineFragment> }) {
  const { data } = useMasked({ fragment: managedLine, fragmentName: 'ManagedLine', from: consultation });
  return (
    <li>
      <h3>
        <Link to={`/manage/${data.slug}`} lang={data.language}>
          <bdi>{data.title}</bdi>
        </Link>
      </h3>
      <p className="row">
        <StandingState consultation={data} />
      </p>
      {data.state !== 'draft' && (
        <p className="small muted row">
          <span>
            <FormattedMessage
              id="manage.counts"
              defaultMessage="{people, plural, one {# person} other {# people}}, {proposals, plural, one {# proposal} other {# proposals}}, {comments, plural, one {# comment} other {# comments}}"
              values={{ people: data.peopleCount, proposals: data.proposalCount, comments: data.commentCount }}
            />
          </span>
          <Link to={`/manage/${data.slug}/text`}>
            <FormattedMessage id="manage.text" defaultMessage="Policy text" />
          </Link>
          <Link to={`/manage/${data.slug}/suggestions`}>
            <FormattedMessage id="manage.suggestions" defaultMessage="Suggestions" />
          </Link>
          {data.state === 'published' && (
            <Link to={`/manage/${data.slug}/result`}>
              {data.result?.publishedAt ? (
                <FormattedMessage id="manage.result.again" defaultMessage="Change the result" />
              ) : (
                <FormattedMessage id="manage.standing.result" defaultMessage="Write the result" />
              )}
            </Link>
          )}
        </p>
      )}
    </li>
  );
}
