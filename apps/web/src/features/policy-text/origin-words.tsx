import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { suggestionPath } from '../../app/paths.ts';
import type { OriginKind, Ruling } from '../../gql/graphql.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { AmendmentStateLabel } from './amendment-state.tsx';

interface OriginShown {
  kind: OriginKind;
  isChangedForm: boolean;
  by?: { displayName: string } | null;
  amendment?: { number: number; author?: { displayName: string } | null; coauthors: readonly unknown[] } | null;
}

/** What a version did to a clause, and because of whom, as one sentence. */
export function OriginWords({
  origin: { kind, isChangedForm, by, amendment },
  consultation,
}: {
  origin: OriginShown;
  consultation: { slug: string };
}) {
  const what = (
    <FormattedMessage
      id="text.origin.kind"
      defaultMessage="{kind, select, added {Put in} changed {Changed} moved {Moved} removed {Taken out} split {Cut out of another clause} other {Joined with another clause}}"
      values={{ kind }}
    />
  );
  if (!amendment)
    return (
      <FormattedMessage
        id="text.origin.official"
        defaultMessage="{what} by {name}, for the officials"
        values={{ what, name: <PersonName name={by?.displayName} /> }}
      />
    );
  return (
    <FormattedMessage
      id="text.origin.amendment"
      defaultMessage="{what} with <suggestion>suggestion {number, number}</suggestion> by {others, plural, =0 {{name}} one {{name} and # other} other {{name} and # others}}{form, select, changed {, in changed form} other {}}"
      values={{
        what,
        number: amendment.number,
        others: amendment.coauthors.length,
        name: <PersonName name={amendment.author?.displayName} />,
        form: isChangedForm ? 'changed' : 'same',
        suggestion: (words) => (
          <Link key="suggestion" to={suggestionPath(consultation, amendment)}>
            {words}
          </Link>
        ),
      }}
    />
  );
}

/** Who decided, how, and why. */
export function RulingWords({
  ruling,
}: {
  ruling: { decision: Ruling; reason: string; by?: { displayName: string } | null };
}) {
  return (
    <>
      <AmendmentStateLabel state={ruling.decision} inherit />{' '}
      <FormattedMessage
        id="text.origin.ruling"
        defaultMessage="by {name}: “{reason}”"
        values={{ name: <PersonName name={ruling.by?.displayName} />, reason: <bdi>{ruling.reason}</bdi> }}
      />
    </>
  );
}
