import { clauseBounds, numberClauses, type NumberedClause } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../../ui/button.tsx';
import { Lines } from '../../../ui/lists.tsx';
import { Note } from '../../../ui/state-label.tsx';
import { ClauseName } from '../clause-name.tsx';
import { CollidedClause } from './collided-clause.tsx';
import { DraftNews } from './draft-news.tsx';
import type { Draft } from './use-draft.ts';

interface DraftNoticesProps {
  draft: Draft;
  lang: string;
  isRestored: boolean;
  onRevert: () => void;
  onGo: (clauseId: string) => void;
}

/** What a person has to know before they write on: what came back, what others did, what waits for a choice. */
export function DraftNotices({ draft, lang, isRestored, onRevert, onGo }: DraftNoticesProps) {
  const { mine, collided, tooLong, news, saved } = draft;
  const asked = collided.length > 0 || tooLong.length > 0;
  const numbered = asked ? numberClauses(mine) : [];
  const known = new Map<string, NumberedClause>(numbered.map((clause) => [clause.id, clause]));
  const nameOf = (id: string) => {
    const clause = known.get(id) ?? numberClauses(saved.clauses).find((one) => one.id === id);
    return clause && <ClauseName kind={clause.kind} number={clause.number} />;
  };
  return (
    <>
      {isRestored && (
        <Note icon="kept" role="status">
          <FormattedMessage
            id="text.draft.restored"
            defaultMessage="What you had written and not saved is back, from this device."
          />{' '}
          {draft.state.kind !== 'saved' && (
            <TextButton onClick={onRevert}>
              <FormattedMessage id="text.draft.revert" defaultMessage="Go back to what is saved" />
            </TextButton>
          )}
        </Note>
      )}
      {collided.length > 0 && (
        <section className="note soon">
          <h2>
            <FormattedMessage
              id="text.collided"
              defaultMessage="{count, plural, one {Someone else changed a clause that you changed, too} other {Someone else changed # clauses that you changed, too}}"
              values={{ count: collided.length }}
            />
          </h2>
          <p>
            <FormattedMessage
              id="text.collided.words"
              defaultMessage="Both are kept until you choose. Everything else you write is saved meanwhile."
            />
          </p>
          <Lines soft>
            {collided.map((one) => (
              <CollidedClause
                key={one.id}
                collided={one}
                mine={mine.find(({ id }) => id === one.id) ?? null}
                name={nameOf(one.id)}
                lang={lang}
                onChoose={(choice) => draft.choose(one.id, choice)}
              />
            ))}
          </Lines>
        </section>
      )}
      {tooLong.length > 0 && (
        <Note tone="late" icon="alert" role="alert">
          <b>
            <FormattedMessage
              id="text.draft.tooLong"
              defaultMessage="{count, plural, one {A clause is} other {# clauses are}} longer than {most, number} characters. They are kept on this device; shorten or split them, and they are saved."
              values={{ count: tooLong.length, most: clauseBounds.max }}
            />
          </b>
          <ul>
            {tooLong.map((id) => (
              <li key={id}>
                <TextButton onClick={() => onGo(id)}>{nameOf(id)}</TextButton>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <DraftNews news={news} text={mine} onGo={onGo} onSeen={draft.seen} />
    </>
  );
}
