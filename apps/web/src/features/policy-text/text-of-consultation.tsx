import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { comparePath, suggestionsPath, textPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { TextOfConsultationFragment } from '../../gql/graphql.ts';
import { Lines } from '../../ui/lists.tsx';
import { useDates } from '../../ui/when.tsx';

const textOfConsultation = graphql(`
  fragment TextOfConsultation on PolicyText {
    id
    title
    language
    versionCount
    suggestRefusal
    latest: policyVersion {
      id
      publishedAt
    }
    open: amendments(first: 1, states: [open]) {
      totalCount
    }
  }
`);

/** The text of a consultation, on the consultation's page: read it, see what changed, see what others suggest. */
export function TextOfConsultation({
  text,
  consultation,
}: {
  text: FragmentType<TextOfConsultationFragment>;
  consultation: { slug: string };
}) {
  const dates = useDates();
  const { data } = useMasked({ fragment: textOfConsultation, from: text });
  const { versionCount, latest, suggestRefusal } = data;
  if (versionCount === 0 || !latest) return null;
  const isOpen = suggestRefusal === null || suggestRefusal === 'NOT_SIGNED_IN';
  return (
    <section className="section" id="text">
      <h2 lang={data.language} dir="auto">
        {data.title}
      </h2>
      <Lines ordered>
        <li>
          <h3>
            <Link to={textPath(consultation)}>
              <FormattedMessage
                id="text.card.read"
                defaultMessage="{open, select, yes {Read draft {number, number} and suggest other words} other {Read draft {number, number}}}"
                values={{ number: versionCount, open: isOpen ? 'yes' : 'no' }}
              />
            </Link>
          </h3>
          <p className="narrow">
            <FormattedMessage
              id="text.card.read.words"
              defaultMessage="Of {day}. Pick a clause, change the words, say why. Others can back your suggestion; the drafters accept or refuse it with a reason."
              values={{ day: dates.day(latest.publishedAt) }}
            />
          </p>
        </li>
        {versionCount > 1 && (
          <li>
            <h3>
              <Link to={comparePath(consultation, versionCount - 1, versionCount)}>
                <FormattedMessage
                  id="text.card.compare"
                  defaultMessage="See what changed since draft {number, number}"
                  values={{ number: versionCount - 1 }}
                />
              </Link>
            </h3>
            <p className="narrow">
              <FormattedMessage
                id="text.card.compare.words"
                defaultMessage="Clause by clause. Each change names the suggestion it came from."
              />
            </p>
          </li>
        )}
        <li>
          <h3>
            <Link to={suggestionsPath(consultation)}>
              <FormattedMessage
                id="text.card.suggestions"
                defaultMessage="{count, plural, =0 {See what became of the suggestions} one {See # open suggestion} other {See # open suggestions}}"
                values={{ count: data.open.totalCount }}
              />
            </Link>
          </h3>
        </li>
      </Lines>
    </section>
  );
}
