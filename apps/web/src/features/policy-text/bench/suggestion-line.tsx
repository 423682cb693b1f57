import type { FragmentType } from '@apollo/client';
import { plainWords } from '@folkmoot/domain';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router';
import { useMasked } from '../../../app/masked.ts';
import { graphql } from '../../../gql/gql.ts';
import type { SuggestionLineFragment } from '../../../gql/graphql.ts';
import { AmendmentStateLabel } from '../amendment-state.tsx';

const suggestionLine = graphql(`
  fragment SuggestionLine on Amendment {
    id
    number
    state
    language
    why
    commentCount
    voices {
      for
      against
      neutral
    }
    changes {
      clauseId
      before {
        number
      }
    }
  }
`);

interface SuggestionLineProps {
  amendment: FragmentType<SuggestionLineFragment>;
  slug: string;
  isCurrent: boolean;
  /** Chosen for merging; null where it cannot be. */
  chosen: boolean | null;
  onChoose: (chosen: boolean) => void;
}

/** One suggestion in the queue: its number, why, which clauses, who is for it. */
export function SuggestionLine({ amendment, slug, isCurrent, chosen, onChoose }: SuggestionLineProps) {
  const { data } = useMasked({ fragment: suggestionLine, from: amendment });
  const intl = useIntl();
  const { search } = useLocation();
  const numbers = [...new Set(data.changes.flatMap(({ before }) => before?.number || []))];
  return (
    <li className="suggestion-line">
      {chosen !== null && (
        <input
          type="checkbox"
          checked={chosen}
          aria-label={intl.formatMessage(
            { id: 'bench.choose', defaultMessage: 'Choose suggestion {number, number} for merging' },
            { number: data.number },
          )}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <Link
        to={{ pathname: `/manage/${slug}/suggestions/${data.number}`, search }}
        aria-current={isCurrent || undefined}
      >
        <span className="num muted">{data.number}</span>
        <span className="title" dir="auto">
          <bdi lang={data.language}>{plainWords(data.why)}</bdi>
        </span>
        {data.state === 'open' ? <span /> : <AmendmentStateLabel state={data.state} />}
        <span className="more">
          {numbers.length > 0 && (
            <span>
              <FormattedMessage
                id="bench.clauses"
                defaultMessage="{count, plural, one {Clause {numbers}} other {Clauses {numbers}}}"
                values={{ count: numbers.length, numbers: <bdi dir="ltr">{numbers.slice(0, 5).join(', ')}</bdi> }}
              />
            </span>
          )}
          <span>
            <FormattedMessage
              id="bench.voices"
              defaultMessage="{pro, number} for, {con, number} against"
              values={{ pro: data.voices.for, con: data.voices.against }}
            />
          </span>
          <span>
            <FormattedMessage
              id="suggestion.comments"
              defaultMessage="{count, plural, =0 {No comments yet} one {# comment} other {# comments}}"
              values={{ count: data.commentCount }}
            />
          </span>
        </span>
      </Link>
    </li>
  );
}
