import type { NumberedClause } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { Markdown } from '../../ui/markdown.tsx';
import { Key } from '../../ui/keys.tsx';
import { Deadline, useDates } from '../../ui/when.tsx';

/** Beside the words: who reads them and by when, until when one can write, and what the draft says. */
export function SuggestAside({
  askedBy,
  dueAt,
  closesAt,
  clause,
  versionNumber,
  lang,
}: {
  askedBy: string;
  /** When the officials’ answer is due. */
  dueAt: string | null;
  closesAt: string | null;
  clause: NumberedClause | null;
  versionNumber: number;
  lang: string;
}) {
  const dates = useDates();
  return (
    <aside className="aside stick">
      <div>
        <FormattedMessage id="suggest.reads" defaultMessage="Who reads it, and by when" tagName="h2" />
        <p className="small">
          <FormattedMessage
            id="suggest.reads.words"
            defaultMessage="{day, select, none {{who} reads every suggestion and answers with a reason.} other {{who} reads every suggestion and answers by <b>{day}</b> with a reason.}} You find the answer in your account, and so does everyone who backs you."
            values={{
              who: <bdi>{askedBy}</bdi>,
              day: dueAt ? dates.weekday(dueAt) : 'none',
              b: (words) => <b key="b">{words}</b>,
            }}
          />
        </p>
      </div>
      {closesAt && (
        <div>
          <FormattedMessage id="suggest.until" defaultMessage="You have until" tagName="h2" />
          <p>
            <b>{dates.minute(closesAt)}</b>
          </p>
          <p className="small">
            <Deadline closesAt={closesAt} />
          </p>
          <p className="small muted">
            <FormattedMessage
              id="suggest.until.words"
              defaultMessage="Until then you can take your suggestion back, and change it as long as nobody else stands behind it."
            />
          </p>
        </div>
      )}
      {clause && (
        <div>
          <h2>
            <FormattedMessage
              id="suggest.clauseIn"
              defaultMessage="{number, select, none {These words in draft {version, number}} other {Clause {number} in draft {version, number}}}"
              values={{ number: clause.number || 'none', version: versionNumber }}
            />
          </h2>
          <Markdown text={clause.words} lang={lang} firstHeading={3} className="aside-words" />
        </div>
      )}
      <p className="keys">
        <span>
          <Key>Ctrl</Key> <Key>Enter</Key> <FormattedMessage id="suggest.key.send" defaultMessage="send" />
        </span>
        <span>
          <Key>Esc</Key> <FormattedMessage id="suggest.key.later" defaultMessage="keep for later" />
        </span>
      </p>
    </aside>
  );
}
