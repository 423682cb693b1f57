import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { clauseHash, versionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { AmendmentRulingPartFragment } from '../../gql/graphql.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Crest } from '../../ui/sign.tsx';
import { When } from '../../ui/when.tsx';
import { AmendmentStateLabel } from './amendment-state.tsx';
import './suggest.css';

const amendmentRulingPart = graphql(`
  fragment AmendmentRulingPart on Amendment {
    id
    state
    ruling {
      decision
      at
      reason
      by {
        id
        displayName
      }
    }
    becameOf {
      clauseId
      clauseNumber
      versionNumber
      kind
      isChangedForm
    }
  }
`);

/** What officials decided and why, and where the words stand now. */
export function AmendmentRuling({
  amendment,
  consultation,
}: {
  amendment: FragmentType<AmendmentRulingPartFragment>;
  consultation: { slug: string };
}) {
  const { data } = useMasked({ fragment: amendmentRulingPart, from: amendment });
  const { ruling, becameOf } = data;
  if (!ruling && becameOf.length === 0) return null;
  return (
    <section className="section">
      {ruling && (
        <div className="answer">
          <div className="by">
            <Crest />
            <span>
              <b>
                <FormattedMessage id="outcome.answer" defaultMessage="Official answer" />
              </b>
              <br />
              <span className="muted">
                <PersonName name={ruling.by?.displayName} />. <When at={ruling.at} />
              </span>
            </span>
          </div>
          <h2 className="ruling">
            <AmendmentStateLabel state={ruling.decision} inherit />
          </h2>
          <Markdown text={ruling.reason} firstHeading={3} />
        </div>
      )}
      <BecameOf
        becameOf={becameOf}
        consultation={consultation}
        isTaken={data.state === 'accepted' || data.state === 'acceptedInPart'}
      />
    </section>
  );
}

/** Where the words of a suggestion stand: each clause and version, with a link to read them there. */
export function BecameOf({
  becameOf,
  consultation,
  isTaken,
}: {
  becameOf: AmendmentRulingPartFragment['becameOf'];
  consultation: { slug: string };
  /** Taken over, though in no public version yet. */
  isTaken: boolean;
}) {
  if (becameOf.length === 0)
    return isTaken ? (
      <p className="small">
        <FormattedMessage
          id="suggestion.becameOf.soon"
          defaultMessage="It stands in the officials’ working draft, and comes with the next version they publish."
        />
      </p>
    ) : null;
  return (
    <ul className="became" role="list">
      {becameOf.map(({ clauseId, clauseNumber, versionNumber, kind, isChangedForm }) => (
        <li key={`${clauseId}${versionNumber}${kind}`}>
          <FormattedMessage
            id="suggestion.becameOf"
            defaultMessage="{kind, select, removed {The clause was taken out with <read>draft {version, number}</read>, as suggested.} moved {It moved <read>clause {number} in draft {version, number}</read>.} other {{form, select, changed {Its words are in <read>{number, select, none {draft {version, number}} other {clause {number} of draft {version, number}}}</read>, in changed form.} other {Its words are in <read>{number, select, none {draft {version, number}} other {clause {number} of draft {version, number}}}</read>.}}}}"
            values={{
              kind,
              number: clauseNumber || 'none',
              version: versionNumber,
              form: isChangedForm ? 'changed' : 'same',
              read: (words) => (
                <Link
                  key="read"
                  to={`${versionPath(consultation, { number: versionNumber })}${kind === 'removed' ? '' : clauseHash(clauseId)}`}
                >
                  {words}
                </Link>
              ),
            }}
          />
        </li>
      ))}
    </ul>
  );
}
