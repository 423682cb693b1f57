import { numberClauses } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { LinkButton } from '../../ui/button.tsx';
import { Note } from '../../ui/state-label.tsx';
import { suggestPath } from '../../app/paths.ts';
import { ClauseName } from './clause-name.tsx';
import { useVersion } from './use-version.ts';

/** A newer draft says something else where this one changes words: what it says now, and how to go on. */
export function StaleNotice({
  consultation,
  suggestion,
  latest,
  mayEdit,
  lang,
}: {
  consultation: { slug: string };
  suggestion: { number: number; base: number; collidedIds: readonly string[] };
  latest: number;
  mayEdit: boolean;
  lang: string;
}) {
  const { version } = useVersion(consultation.slug, latest);
  const collided = numberClauses(version?.clauses ?? []).filter(({ id }) => suggestion.collidedIds.includes(id));
  const gone = version ? suggestion.collidedIds.length - collided.length : 0;
  return (
    <Note tone="soon">
      <div className="stack">
        <b>
          <FormattedMessage
            id="suggestion.stale"
            defaultMessage="Written on draft {base, number}. Draft {latest, number} says something else in the same place, so it cannot be accepted as it stands."
            values={{ base: suggestion.base, latest }}
          />
        </b>
        {collided.map(({ id, kind, number, words }) => (
          <div key={id}>
            <p className="small">
              <FormattedMessage
                id="suggestion.stale.now"
                defaultMessage="{name} now reads:"
                values={{ name: <ClauseName kind={kind} number={number} /> }}
              />
            </p>
            <blockquote className="as-typed" lang={lang} dir="auto">
              {words}
            </blockquote>
          </div>
        ))}
        {gone > 0 && (
          <p>
            <FormattedMessage
              id="suggestion.stale.gone"
              defaultMessage="{count, plural, one {A clause it changes is} other {# clauses it changes are}} not in the new draft any more."
              values={{ count: gone }}
            />
          </p>
        )}
        {mayEdit ? (
          <p>
            <LinkButton small icon="pencil" to={`${suggestPath(consultation)}?edit=${suggestion.number}`}>
              <FormattedMessage id="suggestion.stale.mend" defaultMessage="Bring up to date" />
            </LinkButton>
          </p>
        ) : (
          <p>
            <FormattedMessage
              id="suggestion.stale.wait"
              defaultMessage="Its authors have been told, and can bring it up to date."
            />
          </p>
        )}
      </div>
    </Note>
  );
}
