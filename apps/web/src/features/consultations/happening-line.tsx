import type { FragmentType } from '@apollo/client';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { useMasked } from '../../app/masked.ts';
import { consultationPath, proposalPath, resultPath, suggestionPath, textPath } from '../../app/paths.ts';
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
    amendment {
      id
      number
    }
    versionNumber
    comment {
      id
      clauseId
    }
  }
`);

/** What the reader knows already: in a consultation's or a proposal's own minutes its name is left out. */
type Within = 'site' | 'consultation' | 'proposal';

const happeningWords: Record<HappeningType, MessageDescriptor> = defineMessages({
  consultationPublished: {
    id: 'happening.consultationPublished',
    defaultMessage:
      '{within, select, consultation {The question was asked} other {The question was asked: <consultation></consultation>}}',
  },
  phaseOpened: {
    id: 'happening.phaseOpened',
    defaultMessage:
      '{within, select, consultation {The step<named> “{phase}”</named> opened} other {The step<named> “{phase}”</named> opened in <consultation></consultation>}}',
  },
  phaseClosed: {
    id: 'happening.phaseClosed',
    defaultMessage:
      '{within, select, consultation {The step<named> “{phase}”</named> closed} other {The step<named> “{phase}”</named> closed in <consultation></consultation>}}',
  },
  proposalPublished: {
    id: 'happening.proposalPublished',
    defaultMessage: '{within, select, proposal {Proposed} other {Proposed: <proposal></proposal>}}',
  },
  proposalEdited: {
    id: 'happening.proposalEdited',
    defaultMessage:
      '{within, select, proposal {The author changed the words} other {The author changed <proposal></proposal>}}',
  },
  proposalWithdrawn: {
    id: 'happening.proposalWithdrawn',
    defaultMessage:
      '{within, select, proposal {The author withdrew it} other {The author withdrew <proposal></proposal>}}',
  },
  proposalAnswered: {
    id: 'happening.proposalAnswered',
    defaultMessage:
      '{within, select, proposal {Answered<how>: {answer}</how>} other {Answered: <proposal></proposal><how>. {answer}.</how>}}',
  },
  commentAdded: {
    id: 'happening.commentAdded',
    defaultMessage:
      '{within, select, proposal {<comment>A comment</comment>} other {<comment>A comment</comment> on <proposal></proposal>}}',
  },
  replyAdded: {
    id: 'happening.replyAdded',
    defaultMessage:
      '{within, select, proposal {<comment>A reply</comment>} other {<comment>A reply</comment> on <proposal></proposal>}}',
  },
  versionPublished: {
    id: 'happening.versionPublished',
    defaultMessage:
      '{within, select, consultation {<text>Draft {version, number}</text> of the text came out} other {<text>Draft {version, number}</text> of the text came out: <consultation></consultation>}}',
  },
  amendmentDecided: {
    id: 'happening.amendmentDecided',
    defaultMessage: '<amendment>Suggestion {suggestion, number}</amendment> was decided',
  },
  amendmentMerged: {
    id: 'happening.amendmentMerged',
    defaultMessage: '<amendment>Suggestion {suggestion, number}</amendment> was merged with others',
  },
  amendmentStale: {
    id: 'happening.amendmentStale',
    defaultMessage:
      'A new draft says something else where <amendment>suggestion {suggestion, number}</amendment> changes words',
  },
  amendmentTaken: {
    id: 'happening.amendmentTaken',
    defaultMessage: 'The new draft says what <amendment>suggestion {suggestion, number}</amendment> asked for',
  },
  resultPublished: {
    id: 'happening.resultPublished',
    defaultMessage:
      '{within, select, consultation {<result>The result</result> was published} other {<result>The result</result> of <consultation></consultation> was published}}',
  },
  contentHidden: {
    id: 'happening.contentHidden',
    defaultMessage: 'Moderators took something out of view, <log>with reasons</log>',
  },
  contentRestored: {
    id: 'happening.contentRestored',
    defaultMessage: 'Moderators brought something back into view, <log>with reasons</log>',
  },
  consultationArchived: {
    id: 'happening.consultationArchived',
    defaultMessage:
      '{within, select, consultation {Archived: from now on nothing changes} other {<consultation></consultation> was archived}}',
  },
});

const { outOfView } = defineMessages({
  outOfView: { id: 'happening.outOfView', defaultMessage: 'a proposal out of view' },
});

/** These lines name a proposal, the others a consultation. */
const ofProposals: readonly HappeningType[] = [
  'proposalPublished',
  'proposalEdited',
  'proposalWithdrawn',
  'proposalAnswered',
  'commentAdded',
  'replyAdded',
];

/** One line of the minutes. What is not there (any more) is left out with the words and marks around it. */
export function HappeningLine({
  happening,
  mine,
  within = 'site',
}: {
  happening: FragmentType<HappeningLineFragment>;
  mine?: boolean;
  within?: Within;
}) {
  const { data } = useMasked({ fragment: happeningLine, from: happening });
  const intl = useIntl();
  const { consultation, proposal, amendment, comment } = data;
  const suggestion = consultation && amendment ? suggestionPath(consultation, amendment) : null;
  const clause =
    consultation && comment?.clauseId ? `${textPath(consultation)}#c-${comment.clauseId}.${comment.id}` : null;
  const at = consultation && proposal ? proposalPath(consultation, proposal) : suggestion;
  const linked = (to: string | null, words: ReactNode) => (to ? <Link to={to}>{words}</Link> : words);
  return (
    <Minute when={<When at={data.at} as="ago" />} mine={mine}>
      <p>
        {intl.formatMessage(happeningWords[data.type], {
          within: ofProposals.includes(data.type)
            ? proposal
              ? within
              : 'proposal'
            : consultation
              ? within
              : 'consultation',
          how: (words) => data.answerState && words,
          named: (words) => data.phaseKind && words,
          phase: data.phaseKind ? intl.formatMessage(phaseKindWords[data.phaseKind]) : '',
          answer: data.answerState ? intl.formatMessage(answerStateWords[data.answerState]) : '',
          consultation: () =>
            linked(consultation && consultationPath(consultation), <bdi key="c">{consultation?.title}</bdi>),
          proposal: () => linked(at, <bdi key="p">{proposal?.title || intl.formatMessage(outOfView)}</bdi>),
          comment: (words) => linked(clause ?? (at && comment && `${at}#c-${comment.id}`), words),
          text: (words) => linked(consultation && textPath(consultation), words),
          version: data.versionNumber ?? 0,
          amendment: (words) => linked(suggestion, words),
          suggestion: amendment?.number ?? 0,
          result: (words) => linked(consultation && resultPath(consultation), words),
          log: (words) => linked('/log', words),
        })}
      </p>
    </Minute>
  );
}
