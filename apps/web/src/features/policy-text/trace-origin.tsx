import type { FragmentType } from '@apollo/client';
import { plainWords } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { tracePath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { TraceOriginFragment } from '../../gql/graphql.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { When } from '../../ui/when.tsx';
import { quoted } from './edit-words.ts';
import { OriginWords, RulingWords } from './origin-words.tsx';

const traceOrigin = graphql(`
  fragment TraceOrigin on ClauseOrigin {
    id
    kind
    clauseId
    otherId
    isChangedForm
    by {
      id
      displayName
    }
    amendment {
      id
      number
      author {
        id
        displayName
      }
      coauthors {
        id
      }
      voices {
        for
        against
        neutral
      }
      credits {
        id
        body
        language
        createdAt
        author {
          id
          displayName
        }
      }
      ruling {
        at
        decision
        reason
        by {
          id
          displayName
        }
      }
    }
  }
`);

/** One step of a clause: what a version did to it, by whose suggestion, who was for it, and who decided why. */
export function TraceOrigin({
  origin,
  consultation,
  clauseId,
}: {
  origin: FragmentType<TraceOriginFragment>;
  consultation: { slug: string };
  /** The clause whose trace this is. */
  clauseId: string;
}) {
  const { data } = useMasked({ fragment: traceOrigin, from: origin });
  const { amendment, otherId } = data;
  const other = data.clauseId === clauseId ? otherId : data.clauseId;
  return (
    <div className="trace-origin stack-tight">
      <p>
        <b>
          <OriginWords origin={data} consultation={consultation} />
        </b>
      </p>
      {other && (
        <p className="small">
          <Link to={tracePath(consultation, other)}>
            <FormattedMessage
              id="text.trace.other"
              defaultMessage="{kind, select, split {The clause it was cut out of} merged {The clause it was joined with} other {The other clause}}"
              values={{ kind: data.kind }}
            />
          </Link>
        </p>
      )}
      {amendment?.credits.map((comment) => (
        <blockquote key={comment.id} className="small">
          <span lang={comment.language} dir="auto">
            {quoted(plainWords(comment.body), 320)}
          </span>{' '}
          <span className="muted">
            <FormattedMessage
              id="text.trace.credit"
              defaultMessage="Comment by {name}, {day}, taken up in this suggestion"
              values={{ name: <PersonName name={comment.author?.displayName} />, day: <When at={comment.createdAt} /> }}
            />
          </span>
        </blockquote>
      ))}
      {amendment && (
        <p className="small num">
          <FormattedMessage
            id="text.trace.voices"
            defaultMessage="{for, number} for, {against, number} against, {neutral, number} neutral"
            values={{
              for: amendment.voices.for,
              against: amendment.voices.against,
              neutral: amendment.voices.neutral,
            }}
          />
        </p>
      )}
      {amendment?.ruling && (
        <p className="small">
          <RulingWords ruling={amendment.ruling} /> <When at={amendment.ruling.at} />
        </p>
      )}
    </div>
  );
}
