import { numberClauses } from '@folkmoot/domain';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { suggestionPath } from '../../app/paths.ts';
import { Lines } from '../../ui/lists.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { ClauseChange } from './clause-change.tsx';
import { ClauseName } from './clause-name.tsx';
import { shownChanges, type ChangeRead } from './shown-change.ts';
import { useSimilarSuggestions, type SimilarSuggestion } from './similar-suggestions.tsx';
import { changesRead, type Version } from './suggestion-draft.ts';
import { together, type Together } from './together.ts';
import { useVersion } from './use-version.ts';

/** The open suggestions about the same words, and whether both can be accepted. */
export function OtherSuggestions({
  consultation,
  number,
  base,
  changes,
  isOpen,
}: {
  consultation: { slug: string };
  number: number;
  base: number;
  changes: readonly ChangeRead[];
  /** Only open ones stand against each other. */
  isOpen: boolean;
}) {
  const touched = [
    ...new Set(changes.flatMap(({ kind, clauseId, afterId }) => (kind === 'insert' ? (afterId ?? []) : clauseId))),
  ];
  const others = useSimilarSuggestions(consultation.slug, isOpen ? touched : [], [number]);
  const { version } = useVersion(consultation.slug, others.length > 0 ? base : null);
  if (others.length === 0) return null;
  return (
    <section className="section">
      <FormattedMessage id="suggestion.others" defaultMessage="Others about the same words" tagName="h2" />
      <Lines tight>
        {others.map((other) => (
          <Other
            key={other.id}
            other={other}
            consultation={consultation}
            version={version}
            verdict={version && together(version.clauses, changesRead(changes), changesRead(other.changes))}
          />
        ))}
      </Lines>
    </section>
  );
}

function Other({
  other,
  consultation,
  version,
  verdict,
}: {
  other: SimilarSuggestion;
  consultation: { slug: string };
  version: Version | null;
  verdict: Together | null;
}) {
  const [first, ...rest] = shownChanges(other.changes);
  return (
    <li>
      <p>
        <Link to={suggestionPath(consultation, other)}>
          <FormattedMessage
            id="suggestion.name"
            defaultMessage="Suggestion {number, number}"
            values={{ number: other.number }}
          />
        </Link>
        , <PersonName name={other.author?.displayName} />
      </p>
      {first && <ClauseChange change={first} lang={other.language} fold inWords={false} />}
      {rest.length > 0 && (
        <p className="small muted">
          <FormattedMessage
            id="suggestion.moreChanges"
            defaultMessage="{count, plural, one {And # more clause} other {And # more clauses}}"
            values={{ count: rest.length }}
          />
        </p>
      )}
      {verdict && <Verdict verdict={verdict} version={version} />}
    </li>
  );
}

function Verdict({ verdict, version }: { verdict: Together; version: Version | null }) {
  const intl = useIntl();
  if (verdict.kind === 'both')
    return (
      <StateLabel tone="open" icon="accepted">
        <FormattedMessage id="suggestion.together.both" defaultMessage="Both can be accepted" />
      </StateLabel>
    );
  if (verdict.kind === 'same')
    return (
      <StateLabel tone="done" icon="link">
        <FormattedMessage id="suggestion.together.same" defaultMessage="Both say the same" />
      </StateLabel>
    );
  const collided = numberClauses(version?.clauses ?? []).filter(({ id }) => verdict.ids.includes(id));
  return (
    <StateLabel tone="soon" icon="late">
      <FormattedMessage
        id="suggestion.together.collide"
        defaultMessage="Cannot both be accepted: both change the same words ({clauses})"
        values={{
          clauses: intl.formatList(
            collided.map(({ id, kind, number }) => <ClauseName key={id} kind={kind} number={number} />),
            { type: 'conjunction' },
          ),
        }}
      />
    </StateLabel>
  );
}
