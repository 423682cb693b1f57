import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { proposalPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { AnswersBeforeFragment, WhatPeopleSaidFragment } from '../../gql/graphql.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { stances, StanceTag } from '../../words/stance.tsx';
import { OfficialAnswer } from './official-answer.tsx';

const whatPeopleSaid = graphql(`
  fragment WhatPeopleSaid on Proposal {
    id
    number
    slug
    summary
    language
    supportCount
    commentCount
    consultation {
      id
      slug
    }
    stances {
      for
      against
      neutral
    }
    comments(first: 6, order: best) {
      edges {
        node {
          id
          stance
          body
          language
          author {
            id
            displayName
          }
        }
      }
    }
  }
`);

/** The comments that helped most on each side, beside the form that answers. */
export function WhatPeopleSaid({ proposal }: { proposal: FragmentType<WhatPeopleSaidFragment> }) {
  const { data } = useMasked({ fragment: whatPeopleSaid, from: proposal });
  const intl = useIntl();
  const comments = data.comments.edges.map(({ node }) => node).filter(({ body }) => body !== '');
  const at = proposalPath(data.consultation, data);
  return (
    <>
      {data.summary && (
        <>
          <FormattedMessage id="outcome.asked" defaultMessage="What is asked" tagName="h3" />
          <p lang={data.language} dir="auto">
            {data.summary}
          </p>
        </>
      )}
      <FormattedMessage id="outcome.peopleSaid" defaultMessage="What people said" tagName="h3" />
      <p className="row">
        {stances.map((stance) => (
          <span key={stance} className="row">
            <StanceTag stance={stance} /> <span className="num">{intl.formatNumber(data.stances[stance])}</span>
          </span>
        ))}
      </p>
      {comments.length > 0 ? (
        <ul className="stack" role="list">
          {comments.map((comment) => (
            <li key={comment.id} className={`comment ${comment.stance}`}>
              <p className="beginning" lang={comment.language} dir="auto">
                {comment.body}
              </p>
              <span className="tiny muted">
                <PersonName name={comment.author?.displayName} />.{' '}
                <Link to={`${at}#c-${comment.id}`}>
                  <FormattedMessage id="outcome.inDiscussion" defaultMessage="In the discussion" />
                </Link>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">
          <FormattedMessage id="outcome.nobodySaid" defaultMessage="Nobody has commented." />
        </p>
      )}
    </>
  );
}

const answersBefore = graphql(`
  fragment AnswersBefore on Proposal {
    id
    answer {
      id
      ...OfficialAnswer
    }
    pastAnswers {
      id
      ...OfficialAnswer
    }
  }
`);

/** What was answered to this proposal before; a new answer takes its place and leaves it readable. */
export function AnswersBefore({ proposal }: { proposal: FragmentType<AnswersBeforeFragment> }) {
  const { data } = useMasked({ fragment: answersBefore, fragmentName: 'AnswersBefore', from: proposal });
  if (!data.answer) return null;
  return (
    <>
      <FormattedMessage id="outcome.before" defaultMessage="Answered before" tagName="h3" />
      <OfficialAnswer answer={data.answer} />
      {data.pastAnswers.map((answer) => (
        <OfficialAnswer key={answer.id} answer={answer} past />
      ))}
    </>
  );
}
