import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { suggestionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { AmendmentLineFragment } from '../../gql/graphql.ts';
import { BecameOf } from './amendment-ruling.tsx';
import { AmendmentStateLabel } from './amendment-state.tsx';

const amendmentLine = graphql(`
  fragment AmendmentLine on Amendment {
    id
    number
    state
    becameOf {
      clauseId
      clauseNumber
      versionNumber
      kind
      isChangedForm
    }
    mergedInto {
      id
      number
    }
    text {
      id
      title
      language
      consultation {
        id
        slug
      }
    }
  }
`);

/** One's own suggestion in a line: where it stands, and what became of its words. */
export function AmendmentLine({ amendment }: { amendment: FragmentType<AmendmentLineFragment> }) {
  const { data } = useMasked({ fragment: amendmentLine, from: amendment });
  const { consultation } = data.text;
  return (
    <li>
      <p className="row between">
        <span>
          <Link to={suggestionPath(consultation, data)}>
            <FormattedMessage
              id="suggestion.name"
              defaultMessage="Suggestion {number, number}"
              values={{ number: data.number }}
            />
          </Link>
          {', '}
          <bdi lang={data.text.language}>{data.text.title}</bdi>
        </span>
        <AmendmentStateLabel state={data.state} />
      </p>
      {data.mergedInto && (
        <p className="small">
          <FormattedMessage
            id="suggestion.mergedInto"
            defaultMessage="It went into <link>suggestion {number, number}</link>."
            values={{
              number: data.mergedInto.number,
              link: (words) => (
                <Link key="link" to={suggestionPath(consultation, data.mergedInto ?? data)}>
                  {words}
                </Link>
              ),
            }}
          />
        </p>
      )}
      <div className="small">
        <BecameOf
          becameOf={data.becameOf}
          consultation={consultation}
          isTaken={data.state === 'accepted' || data.state === 'acceptedInPart'}
        />
      </div>
    </li>
  );
}
