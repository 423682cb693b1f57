import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { consultationPath, proposalPath, resultPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { HappeningLineFragment, HappeningType } from '../../gql/graphql.ts';
import { Minute } from '../../ui/lists.tsx';
import { When } from '../../ui/when.tsx';
import { answerStateWords } from '../../words/answer-state.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';

const happeningLine = graphql(`
  fragment HappeningLine on Happening {
    id
    type
    at
    answerState
    phaseKind
    consultation {
      id
      slug
      title
    }
    proposal {
      id
      number
      slug
      title
    }
    comment {
      id
    }
  }
`);

const happeningWords: Record<HappeningType, MessageDescriptor> = defineMessages({
  consultationPublished: { id: 'happening.consultationPublished', defaultMessage: 'The question was asked: <consultation></consultation>' },
  phaseOpened: { id: 'happening.phaseOpened', defaultMessage: 'The step “{phase}” opened in <consultation></consultation>' },
  phaseClosed: { id: 'happening.phaseClosed', defaultMessage: 'The step “{phase}” closed in <consultation></consultation>' },
  proposalPublished: { id: 'happening.proposalPublished', defaultMessage: 'Proposed: <proposal></proposal>' },
  proposalEdited: { id: 'happening.proposalEdited', defaultMessage: 'The author changed <proposal></proposal>' },
  proposalWithdrawn: { id: 'happening.proposalWithdrawn', defaultMessage: 'The author withdrew <proposal></proposal>' },
  proposalAnswered: { id: 'happening.proposalAnswered', defaultMessage: 'Answered: <proposal></proposal>. {answer}.' },
  commentAdded: { id: 'happening.commentAdded', defaultMessage: '<comment>A comment</comment> on <proposal></proposal>' },
  replyAdded: { id: 'happening.replyAdded', defaultMessage: '<comment>A reply</comment> on <proposal></proposal>' },
  resultPublished: { id: 'happening.resultPublished', defaultMessage: '<result>The result</result> of <consultation></consultation> was published' },
  contentHidden: { id: 'happening.contentHidden', defaultMessage: 'Moderators took something out of view, <log>with reasons</log>' },
  contentRestored: { id: 'happening.contentRestored', defaultMessage: 'Moderators brought something back into view, <log>with reasons</log>' },
  consultationArchived: { id: 'happening.consultationArchived', defaultMessage: '<consultation></consultation> was archived' },
});

/** One line of the minutes. In a consultation's own minutes its name is left out of the links. */
export function HappeningLine({ happening, mine }: { happening: FragmentType<HappeningLineFragment>; mine?: boolean }) {
  const { data } = useSuspenseFragment({ fragment: happeningLine, from: happening });
  const intl = useIntl();
  const { consultation, proposal, comment } = data;
  const at = consultation && proposal ? proposalPath(consultation, proposal) : null;
  const linked = (to: string | null, words: ReactNode) => (to ? <Link to={to}>{words}</Link> : words);
  return (
    <Minute when={<When at={data.at} as="ago" />} mine={mine}>
      <p>
        {intl.formatMessage(happeningWords[data.type], {
          phase: data.phaseKind ? intl.formatMessage(phaseKindWords[data.phaseKind]) : '',
          answer: data.answerState ? intl.formatMessage(answerStateWords[data.answerState]) : '',
          consultation: () => linked(consultation && consultationPath(consultation), <bdi key="c">{consultation?.title}</bdi>),
          proposal: () => linked(at, <bdi key="p">{proposal?.title}</bdi>),
          comment: (words) => linked(at && comment && `${at}#c-${comment.id}`, words),
          result: (words) => linked(consultation && resultPath(consultation), words),
          log: (words) => linked('/log', words),
        })}
      </p>
    </Minute>
  );
}
