import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { DutyLineFragment } from '../../gql/graphql.ts';
import { DutyLabel, dutyIcon } from '../../ui/duty-label.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AnswerStateLabel } from '../../words/answer-state.tsx';

const dutyLine = graphql(`
  fragment DutyLine on Proposal {
    id
    title
    language
    supportCount
    commentCount
    answerDueAt
    consultation {
      id
      title
      language
    }
    answer {
      id
      state
    }
  }
`);

/** Answers are pressing two weeks ahead. */
export const soonDays = 14;

/** One proposal in the officials' list: what it is, how many stand behind it, and by when an answer is owed. */
export function DutyLine({
  proposal,
  isAnswered,
  isCurrent,
}: {
  proposal: FragmentType<DutyLineFragment>;
  isAnswered: boolean;
  isCurrent: boolean;
}) {
  const { data } = useMasked({ fragment: dutyLine, from: proposal });
  const { search } = useLocation();
  const { answerDueAt, answer } = data;
  const { icon, tone } = answerDueAt ? dutyIcon(answerDueAt, soonDays) : ({ icon: 'calendar', tone: 'done' } as const);
  return (
    <li>
      <Link to={{ pathname: `/answers/${data.id}`, search }} aria-current={isCurrent || undefined}>
        <span className={isAnswered || tone === 'done' ? 'muted' : `state ${tone}`}>
          <Icon name={isAnswered ? 'check' : icon} />
        </span>
        <span className="title" dir="auto">
          <bdi lang={data.language}>{data.title}</bdi>
        </span>
        {isAnswered
          ? answer && <AnswerStateLabel state={answer.state} />
          : answerDueAt && <DutyLabel dueAt={answerDueAt} soonDays={soonDays} />}
        <span className="more">
          <bdi lang={data.consultation.language}>{data.consultation.title}</bdi>
          <span>
            <FormattedMessage
              id="outcome.duty.counts"
              defaultMessage="{supports, plural, one {# support} other {# supports}}, {comments, plural, one {# comment} other {# comments}}"
              values={{ supports: data.supportCount, comments: data.commentCount }}
            />
          </span>
          {!isAnswered && answer && <AnswerStateLabel state={answer.state} inherit />}
        </span>
      </Link>
    </li>
  );
}
