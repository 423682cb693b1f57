import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { consultationPath, proposalPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { ProposalLineFragment } from '../../gql/graphql.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { StateLabel, Tag } from '../../ui/state-label.tsx';
import { When } from '../../ui/when.tsx';
import { AnswerStateLabel } from '../../words/answer-state.tsx';

const proposalLine = graphql(`
  fragment ProposalLine on Proposal {
    id
    number
    slug
    state
    title
    summary
    language
    topic
    place
    publishedAt
    supportCount
    commentCount
    viewerSupports
    author {
      id
      displayName
    }
    answer {
      id
      state
    }
    consultation {
      id
      slug
      title
    }
  }
`);

/** One proposal in a list. */
export function ProposalLine({
  proposal,
  withConsultation,
}: {
  proposal: FragmentType<ProposalLineFragment>;
  withConsultation?: boolean;
}) {
  const { data } = useMasked({ fragment: proposalLine, from: proposal });
  const intl = useIntl();
  return (
    <li className="listed">
      <div className="stack-tight">
        <h3 lang={data.language} dir="auto">
          <Link className="plain" to={proposalPath(data.consultation, data)}>
            {data.title}
          </Link>
        </h3>
        <p lang={data.language} dir="auto">
          {data.summary}
        </p>
        <p className="small muted">
          {withConsultation && (
            <>
              <Link to={consultationPath(data.consultation)}>
                <bdi>{data.consultation.title}</bdi>
              </Link>
              {' · '}
            </>
          )}
          <PersonName name={data.author?.displayName} />
          {data.publishedAt && (
            <>
              {' · '}
              <When at={data.publishedAt} />
            </>
          )}
          {' · '}
          <FormattedMessage
            id="proposal.comments"
            defaultMessage="{count, plural, =0 {No comment yet} one {# comment} other {# comments}}"
            values={{ count: data.commentCount }}
          />
        </p>
        <div className="row">
          {data.answer && <AnswerStateLabel state={data.answer.state} />}
          {data.state === 'withdrawn' && (
            <StateLabel tone="done" icon="undo">
              <FormattedMessage id="proposal.withdrawn" defaultMessage="Withdrawn" />
            </StateLabel>
          )}
          {data.topic && (
            <Tag>
              <bdi>{data.topic}</bdi>
            </Tag>
          )}
          {data.place && (
            <Tag>
              <bdi>{data.place}</bdi>
            </Tag>
          )}
          {data.viewerSupports && (
            <Tag tone="act" icon="mine">
              <FormattedMessage id="proposal.youSupport" defaultMessage="You support this" />
            </Tag>
          )}
        </div>
      </div>
      <p className="counts">
        <b>{intl.formatNumber(data.supportCount)}</b>
        <FormattedMessage
          id="proposal.supports"
          defaultMessage="{count, plural, one {support} other {supports}}"
          values={{ count: data.supportCount }}
        />
      </p>
    </li>
  );
}
