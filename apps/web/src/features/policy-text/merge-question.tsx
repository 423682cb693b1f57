import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { suggestionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { MergeQuestionFragment } from '../../gql/graphql.ts';
import { AnswerMerge } from './answer-merge.tsx';

const mergeQuestion = graphql(`
  fragment MergeQuestion on Amendment {
    id
    number
    text {
      id
      title
      language
      consultation {
        id
        slug
      }
    }
    ...AnswerMergePart
  }
`);

/** A suggestion one supports was merged: does one’s voice go along? */
export function MergeQuestion({ amendment }: { amendment: FragmentType<MergeQuestionFragment> }) {
  const { data } = useMasked({ fragment: mergeQuestion, fragmentName: 'MergeQuestion', from: amendment });
  const { consultation, title, language } = data.text;
  return (
    <li>
      <p>
        <Link to={suggestionPath(consultation, data)}>
          <FormattedMessage
            id="suggestion.name"
            defaultMessage="Suggestion {number, number}"
            values={{ number: data.number }}
          />
        </Link>
        {', '}
        <bdi lang={language}>{title}</bdi>
      </p>
      <AnswerMerge amendment={data} consultation={consultation} />
    </li>
  );
}
