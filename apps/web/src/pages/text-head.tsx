import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { clauseHash, comparePath, suggestionsPath, textPath } from '../app/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Note, StateLabel } from '../ui/state-label.tsx';
import { useDates } from '../ui/when.tsx';

interface TextHeadProps {
  text: {
    title: string;
    language: string;
    versionCount: number;
    viewerMay: readonly string[];
    consultation: { slug: string; currentPhase?: { closesAt: string } | null };
  };
  version: { number: number; title: string; note: string; publishedAt: string };
  /** Whether words can be suggested just now. */
  isOpen: boolean;
  selectedId: string | null;
}

/** Which version this is, until when one can suggest other words, and what is new in it. */
export function TextHead({ text, version, isOpen, selectedId }: TextHeadProps) {
  const dates = useDates();
  const { consultation, language, versionCount } = text;
  const closesAt = consultation.currentPhase?.closesAt;
  const isOld = version.number < versionCount;
  return (
    <PageHead title={version.title} lang={language} tight>
      <p className="row small">
        <span>
          <FormattedMessage
            id="text.head.version"
            defaultMessage="<b>Draft {number, number}</b> of {day}"
            values={{
              number: version.number,
              day: dates.day(version.publishedAt),
              b: (words) => <b key="b">{words}</b>,
            }}
          />
        </span>
        {!isOld && isOpen && closesAt && (
          <StateLabel tone="soon" icon="clock" title={dates.exactly(closesAt)}>
            <FormattedMessage
              id="text.head.until"
              defaultMessage="Suggest until {day}, {time}"
              values={{ day: dates.weekday(closesAt), time: dates.time(closesAt) }}
            />
          </StateLabel>
        )}
        {!isOpen && (
          <StateLabel tone="done" icon="lock">
            <FormattedMessage id="text.head.closed" defaultMessage="Not open for suggestions now" />
          </StateLabel>
        )}
        {version.number > 1 && (
          <Link className="no-print" to={comparePath(consultation, version.number - 1, version.number)}>
            <FormattedMessage
              id="text.compareWith"
              defaultMessage="Compare with draft {number, number}"
              values={{ number: version.number - 1 }}
            />
          </Link>
        )}
        <Link className="no-print" to={suggestionsPath(consultation)}>
          <FormattedMessage id="text.head.suggestions" defaultMessage="All suggestions" />
        </Link>
        <a className="no-print" href="#versions">
          <FormattedMessage id="text.head.versions" defaultMessage="All drafts, downloads, print" />
        </a>
        {text.viewerMay.includes('savePolicyDraft') && (
          <Link className="no-print" to={`/manage/${consultation.slug}/text`}>
            <Icon name="pencil" /> <FormattedMessage id="text.head.edit" defaultMessage="Edit the working draft" />
          </Link>
        )}
      </p>
      {isOld && (
        <Note icon="clock">
          <FormattedMessage
            id="text.head.old"
            defaultMessage="This is an earlier draft. The latest is draft {number, number}: <latest>read it</latest>, or <compare>see what changed since</compare>."
            values={{
              number: versionCount,
              latest: (words) => (
                <Link key="l" to={`${textPath(consultation)}${selectedId ? clauseHash(selectedId) : ''}`}>
                  {words}
                </Link>
              ),
              compare: (words) => (
                <Link key="c" to={comparePath(consultation, version.number, versionCount)}>
                  {words}
                </Link>
              ),
            }}
          />
        </Note>
      )}
      <details className="no-print">
        <summary>
          <FormattedMessage id="text.head.note" defaultMessage="What is new in this draft, and why" />
        </summary>
        <Markdown text={version.note} lang={language} firstHeading={3} />
      </details>
    </PageHead>
  );
}
