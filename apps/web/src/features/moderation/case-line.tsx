import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { CaseLineFragment } from '../../gql/graphql.ts';
import { DutyLabel, dutyIcon } from '../../ui/duty-label.tsx';
import { Icon } from '../../ui/icon.tsx';
import { reportReasonWords } from '../../words/house-rule.tsx';
import { subjectKindWords } from './case-words.ts';

const caseLine = graphql(`
  fragment CaseLine on ModerationCase {
    id
    state
    subjectKind
    excerpt
    language
    decideBy
    reportCount
    topReason
    isHidden
    consultation {
      id
      title
      language
    }
  }
`);

/** One case in the list: its first words, what it is, and how much time is left. */
export function CaseLine({ case: given, isCurrent }: { case: FragmentType<CaseLineFragment>; isCurrent: boolean }) {
  const { data } = useMasked({ fragment: caseLine, from: given });
  const intl = useIntl();
  const { search } = useLocation();
  const waits = data.state === 'waiting';
  const { icon, tone } = dutyIcon(data.decideBy);
  return (
    <li>
      <Link to={{ pathname: `/moderation/${data.id}`, search }} aria-current={isCurrent || undefined}>
        <span className={waits && tone !== 'done' ? `state ${tone}` : 'muted'}>
          <Icon name={waits ? (tone === 'done' ? 'flag' : icon) : data.isHidden ? 'eyeOff' : 'eye'} />
        </span>
        <span className="title" dir="auto">
          <bdi lang={data.language}>“{data.excerpt}”</bdi>
        </span>
        {waits ? (
          <DutyLabel dueAt={data.decideBy} />
        ) : (
          <span className="muted">
            {data.isHidden ? (
              <FormattedMessage id="moderation.queue.hidden" defaultMessage="out of view" />
            ) : (
              <FormattedMessage id="moderation.queue.kept" defaultMessage="in view" />
            )}
          </span>
        )}
        <span className="more">
          <span>
            {intl.formatMessage(subjectKindWords[data.subjectKind])},{' '}
            <bdi lang={data.consultation.language}>{data.consultation.title}</bdi>
          </span>
          <span>
            <FormattedMessage
              id="moderation.queue.reports"
              defaultMessage="{count, plural, one {# report} other {# reports}}"
              values={{ count: data.reportCount }}
            />
            {data.topReason && <>: {intl.formatMessage(reportReasonWords[data.topReason])}</>}
          </span>
        </span>
      </Link>
    </li>
  );
}
