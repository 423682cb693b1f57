import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { consultationPath, suggestionsPath, textPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { TextLineFragment } from '../../gql/graphql.ts';
import { Deadline, When } from '../../ui/when.tsx';

const textLine = graphql(`
  fragment TextLine on PolicyText {
    id
    title
    language
    versionCount
    suggestRefusal
    latest: policyVersion {
      id
      publishedAt
      clauseCount
    }
    open: amendments(first: 1, states: [open]) {
      totalCount
    }
    consultation {
      id
      slug
      title
      language
      currentPhase {
        id
        closesAt
      }
    }
  }
`);

/** A policy text in a list: which version, how much is suggested, until when. */
export function TextLine({ text }: { text: FragmentType<TextLineFragment> }) {
  const { data } = useMasked({ fragment: textLine, from: text });
  const { consultation, latest, suggestRefusal } = data;
  const isOpen = suggestRefusal === null || suggestRefusal === 'NOT_SIGNED_IN';
  return (
    <li>
      <div className="row between">
        <h2 className="h3" lang={data.language} dir="auto">
          <Link to={textPath(consultation)}>{data.title}</Link>
        </h2>
        {isOpen && consultation.currentPhase && <Deadline closesAt={consultation.currentPhase.closesAt} />}
      </div>
      <p className="small muted">
        <FormattedMessage
          id="texts.version"
          defaultMessage="Draft {number, number} of {day}, {clauses, plural, one {# clause} other {# clauses}}."
          values={{
            number: data.versionCount,
            day: latest && <When at={latest.publishedAt} />,
            clauses: latest?.clauseCount ?? 0,
          }}
        />{' '}
        <Link to={suggestionsPath(consultation)}>
          <FormattedMessage
            id="texts.open"
            defaultMessage="{count, plural, =0 {No open suggestion} one {# open suggestion} other {# open suggestions}}"
            values={{ count: data.open.totalCount }}
          />
        </Link>
      </p>
      <p className="small">
        <FormattedMessage
          id="texts.of"
          defaultMessage="In: {consultation}"
          values={{
            consultation: (
              <Link to={consultationPath(consultation)}>
                <bdi lang={consultation.language}>{consultation.title}</bdi>
              </Link>
            ),
          }}
        />
      </p>
    </li>
  );
}
