import { FormattedMessage, useIntl } from 'react-intl';
import { HiddenNote } from '../features/moderation/hidden-note.tsx';
import { AmendmentStateLabel } from '../features/policy-text/amendment-state.tsx';
import { AnswerMerge } from '../features/policy-text/answer-merge.tsx';
import { StaleNotice } from '../features/policy-text/stale-notice.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { Note } from '../ui/state-label.tsx';
import { useDates, When } from '../ui/when.tsx';
import type { ShownSuggestion } from './suggestion.page.tsx';

/** Below the title: its state, who wrote it and when, and what one has to know before reading. */
export function SuggestionNotices({ suggestion }: { suggestion: ShownSuggestion }) {
  const intl = useIntl();
  const dates = useDates();
  const { state, author, coauthors, text } = suggestion;
  const names = [
    <PersonName key="author" name={author?.displayName} />,
    ...coauthors.map(({ id, displayName }) => <PersonName key={id} name={displayName} />),
  ];
  return (
    <>
      <p className="row small">
        <AmendmentStateLabel state={state} />
        <span className="muted">
          <FormattedMessage
            id="suggestion.byline"
            defaultMessage="By {names}. {when}"
            values={{ names: intl.formatList(names, { type: 'conjunction' }), when: <When at={suggestion.sentAt} /> }}
          />
          {suggestion.editedAt && (
            <>
              {', '}
              <FormattedMessage
                id="suggestion.changed"
                defaultMessage="changed on {day}"
                values={{ day: <When at={suggestion.editedAt} /> }}
              />
            </>
          )}
        </span>
      </p>
      {suggestion.hidden && <HiddenNote hidden={suggestion.hidden} />}
      {state === 'stale' && (
        <StaleNotice
          consultation={text.consultation}
          suggestion={suggestion}
          latest={text.versionCount}
          mayEdit={suggestion.viewerMay.includes('editAmendment')}
          lang={text.language}
        />
      )}
      {state === 'merged' && (
        <Note>
          <AnswerMerge amendment={suggestion} consultation={text.consultation} />
        </Note>
      )}
      {state === 'withdrawn' && (
        <Note icon="undo">
          <FormattedMessage
            id="suggestion.withdrawnOn"
            defaultMessage="Its authors withdrew this suggestion{day, select, none {} other { on {day}}}. It stays readable with its discussion."
            values={{ day: suggestion.endedAt ? dates.day(suggestion.endedAt) : 'none' }}
          />
        </Note>
      )}
    </>
  );
}
