import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { proposalPath } from '../../app/paths.ts';
import type { AnswerState } from '../../gql/graphql.ts';
import { Lines } from '../../ui/lists.tsx';
import { AnswerStateLabel } from '../../words/answer-state.tsx';

interface Figured {
  number: number;
  slug: string;
  title: string;
  supports: number;
  comments: number;
  answerState: AnswerState | null;
  answerReason: string | null;
}

/** Enough of the reasons to know whether to read on. */
const opening = (reason: string): string => {
  const plain = reason.replaceAll(/[#*_>`]/g, '').trim();
  return plain.length > 280 ? `${plain.slice(0, plain.lastIndexOf(' ', 280))} …` : plain;
};

/** What people wanted most and what was answered, side by side. */
export function YouSaid({
  proposals,
  consultation,
}: {
  proposals: readonly Figured[];
  consultation: { slug: string };
}) {
  return (
    <Lines ordered className="said">
      {proposals.map((proposal) => (
        <li key={proposal.number}>
          <div>
            <span className="kind">
              <FormattedMessage id="outcome.youSaid" defaultMessage="You said" />
            </span>
            <p className="words">
              <Link className="plain" to={proposalPath(consultation, proposal)}>
                <bdi>{proposal.title}</bdi>
              </Link>
            </p>
            <p className="small muted">
              <FormattedMessage
                id="outcome.youSaid.counts"
                defaultMessage="{supports, plural, one {# support} other {# supports}}, {comments, plural, one {# comment} other {# comments}}"
                values={{ supports: proposal.supports, comments: proposal.comments }}
              />
            </p>
          </div>
          <div>
            <span className="kind">
              <FormattedMessage id="outcome.weAnswered" defaultMessage="The answer" />
            </span>
            {proposal.answerState ? (
              <>
                <p>
                  <AnswerStateLabel state={proposal.answerState} />
                </p>
                {proposal.answerReason && <p dir="auto">{opening(proposal.answerReason)}</p>}
              </>
            ) : (
              <p className="muted">
                <FormattedMessage id="outcome.noAnswer" defaultMessage="Not answered." />
              </p>
            )}
          </div>
        </li>
      ))}
    </Lines>
  );
}
