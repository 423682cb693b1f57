import type { FragmentType } from '@apollo/client';
import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { CaseInFullFragment } from '../../gql/graphql.ts';
import { Fact, Facts } from '../../ui/lists.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Note, StateLabel } from '../../ui/state-label.tsx';
import { useDates, When } from '../../ui/when.tsx';
import { dutyIcon } from '../../ui/duty-label.tsx';
import { CasePlace } from './case-place.tsx';
import { Conversation } from './conversation.tsx';
import { DecisionList } from './decision-list.tsx';
import { ReportTable } from './report-table.tsx';

const caseInFull = graphql(`
  fragment CaseInFull on ModerationCase {
    id
    number
    state
    openedAt
    decideBy
    subjectKind
    isHidden
    language
    consultation {
      id
      slug
      title
      language
    }
    proposal {
      id
      number
      slug
      title
      summary
      body
      language
      createdAt
      author {
        id
        displayName
      }
    }
    amendment {
      id
      number
      why
      language
      sentAt
      author {
        id
        displayName
      }
    }
    comment {
      id
      body
      language
      createdAt
      deletedAt
      author {
        id
        displayName
      }
      proposal {
        id
        number
        slug
        title
        language
      }
      amendment {
        id
        number
      }
      clauseId
      ...Conversation
    }
    authorRecord {
      since
      proposals
      comments
      decisionsAgainst
    }
    ...CaseReports
    ...CaseDecisions
  }
`);

interface CaseInFullProps {
  case: FragmentType<CaseInFullFragment>;
  /** The person came here by a key: the heading takes the focus. */
  takesFocus: boolean;
  /** Of a suggestion: what it changes. */
  changes?: ReactNode;
}

/** What was written, where, by whom, what people say of it, and what was decided before. */
export function CaseInFull({ case: given, takesFocus, changes }: CaseInFullProps) {
  const { data } = useMasked({ fragment: caseInFull, fragmentName: 'CaseInFull', from: given });
  const intl = useIntl();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, comment, proposal, amendment, authorRecord } = data;
  const content =
    comment ?? proposal ?? (amendment && { ...amendment, body: amendment.why, createdAt: amendment.sentAt });
  const { icon, tone } = dutyIcon(data.decideBy);

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, id]);

  return (
    <section aria-labelledby={`case-${id}`}>
      <div className="row between">
        <h2 id={`case-${id}`} tabIndex={-1} ref={heading}>
          <FormattedMessage
            id="moderation.case.title"
            defaultMessage="{kind, select, comment {Comment} amendment {Suggestion} other {Proposal}} by <name></name>"
            values={{
              kind: data.subjectKind,
              name: () => <PersonName key="name" name={content?.author?.displayName} />,
            }}
          />
        </h2>
        {data.state === 'waiting' ? (
          <StateLabel tone={tone} icon={icon} title={dates.exactly(data.decideBy)}>
            <FormattedMessage
              id="moderation.case.by"
              defaultMessage="Decide by {moment}"
              values={{ moment: dates.minute(data.decideBy) }}
            />
          </StateLabel>
        ) : (
          <StateLabel tone="done" icon="check">
            <FormattedMessage id="moderation.case.decided" defaultMessage="Decided" />
          </StateLabel>
        )}
      </div>
      <p className="muted">
        <FormattedMessage
          id="moderation.case.where"
          defaultMessage="On <place></place>, <written></written>. Case {number}, reported <opened></opened>."
          values={{
            number: data.number,
            place: () => <CasePlace key="place" case={data} />,
            written: () => content && <When key="written" at={content.createdAt} as="minute" />,
            opened: () => <When key="opened" at={data.openedAt} as="ago" />,
          }}
        />
      </p>

      <div className="stack case-words">
        {comment?.deletedAt ? (
          <Note icon="trash">
            <FormattedMessage id="moderation.case.deleted" defaultMessage="The author has deleted these words." />
          </Note>
        ) : (
          content && (
            <blockquote className="quote" lang={content.language} dir="auto">
              {proposal && !comment && (
                <p>
                  <b>{proposal.title}</b>
                </p>
              )}
              {proposal && !comment && proposal.summary && <p>{proposal.summary}</p>}
              <Markdown text={content.body} lang={content.language} firstHeading={3} className="quoted" />
            </blockquote>
          )
        )}
        {changes}
        {data.isHidden && (
          <Note tone="soon" icon="eyeOff">
            <FormattedMessage
              id="moderation.case.hidden"
              defaultMessage="Out of view. Only the author and moderators read these words."
            />
          </Note>
        )}
      </div>

      <ReportTable case={data} />

      {authorRecord && (
        <>
          <FormattedMessage id="moderation.case.author" defaultMessage="The author here" tagName="h3" />
          <Facts>
            <Fact name={<FormattedMessage id="moderation.case.since" defaultMessage="With us since" />}>
              {intl.formatDate(authorRecord.since, { month: 'long', year: 'numeric' })}
            </Fact>
            <Fact name={<FormattedMessage id="moderation.case.written" defaultMessage="Written" />}>
              <FormattedMessage
                id="moderation.case.counts"
                defaultMessage="{comments, plural, one {# comment} other {# comments}}, {proposals, plural, one {# proposal} other {# proposals}}"
                values={{ comments: authorRecord.comments, proposals: authorRecord.proposals }}
              />
            </Fact>
            <Fact name={<FormattedMessage id="moderation.case.against" defaultMessage="Taken out of view before" />}>
              <FormattedMessage
                id="moderation.case.against.count"
                defaultMessage="{count, plural, =0 {Nothing} one {Once} other {# times}}"
                values={{ count: authorRecord.decisionsAgainst }}
              />
            </Fact>
          </Facts>
        </>
      )}

      {comment && <Conversation comment={comment} />}
      <DecisionList case={data} />
    </section>
  );
}
