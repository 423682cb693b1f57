import { numberClauses, plainWords, type Clause } from '@folkmoot/domain';
import type { Change } from '@folkmoot/text-merge';
import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../../ui/button.tsx';
import { Note } from '../../../ui/state-label.tsx';
import { ClauseName } from '../clause-name.tsx';

const most = 12;

/** Someone else has saved meanwhile: what they changed and where, each a way there. */
export function DraftNews({
  news,
  text,
  onGo,
  onSeen,
}: {
  news: readonly Change[];
  text: readonly Clause[];
  onGo: (clauseId: string) => void;
  onSeen: () => void;
}) {
  if (news.length === 0) return null;
  const here = new Map(numberClauses(text).map((clause) => [clause.id, clause]));
  const ids = [...new Set(news.map((change) => (change.kind === 'insert' ? change.piece.id : change.id)))];
  const kept = ids.flatMap((id) => here.get(id) ?? []);
  const gone = ids.length - kept.length;
  return (
    <Note icon="people" role="status">
      <b>
        <FormattedMessage
          id="text.news"
          defaultMessage="Someone else has saved this draft. Their changes are in the text now, beside yours."
        />
      </b>
      <ul>
        {kept.slice(0, most).map((clause) => (
          <li key={clause.id}>
            <TextButton onClick={() => onGo(clause.id)}>
              <ClauseName kind={clause.kind} number={clause.number} />
            </TextButton>{' '}
            <bdi className="muted">{plainWords(clause.words).slice(0, 70)}</bdi>
          </li>
        ))}
        {kept.length > most && (
          <li>
            <FormattedMessage
              id="text.news.more"
              defaultMessage="{count, plural, one {and # more clause} other {and # more clauses}}"
              values={{ count: kept.length - most }}
            />
          </li>
        )}
        {gone > 0 && (
          <li>
            <FormattedMessage
              id="text.news.gone"
              defaultMessage="{count, plural, one {# clause was taken out} other {# clauses were taken out}}"
              values={{ count: gone }}
            />
          </li>
        )}
      </ul>
      <TextButton onClick={onSeen}>
        <FormattedMessage id="text.news.seen" defaultMessage="I have seen it" />
      </TextButton>
    </Note>
  );
}
