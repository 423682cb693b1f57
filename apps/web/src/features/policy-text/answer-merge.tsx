import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { useMasked } from '../../app/masked.ts';
import { suggestionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { AnswerMergePartFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { useDates } from '../../ui/when.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const answerMergePart = graphql(`
  fragment AnswerMergePart on Amendment {
    id
    number
    objectBy
    viewerGoesAlong
    viewerMay
    mergedInto {
      id
      number
    }
  }
`);

const answerMerge = graphql(`
  mutation AnswerMerge($input: AnswerMergeInput!) {
    answerMerge(input: $input) {
      ... on AnswerMergeSuccess {
        amendment {
          id
          viewerGoesAlong
          viewerMay
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Into which suggestion it was merged, until when one may object, and, for those behind it, whether their voice goes along. */
export function AnswerMerge({
  amendment,
  consultation,
}: {
  amendment: FragmentType<AnswerMergePartFragment>;
  consultation: { slug: string };
}) {
  const { data } = useMasked({ fragment: answerMergePart, from: amendment });
  const dates = useDates();
  const { send, sending, refusal, failure } = useAct(answerMerge, (answer) => answer.answerMerge);
  const { mergedInto, objectBy, viewerGoesAlong } = data;
  if (!mergedInto) return null;
  const isOver = objectBy !== null && new Date(objectBy) <= new Date();
  const say = (goesAlong: boolean) => () => void send({ input: { amendmentId: data.id, goesAlong } });
  return (
    <div className="stack">
      <p>
        <FormattedMessage
          id="suggestion.merged"
          defaultMessage="Officials made one suggestion of this and others: <link>suggestion {number, number}</link>. {day, select, none {} other {{over, select, yes {Until {day} those behind it could keep their voice back.} other {Those behind it may keep their voice back until {day}; after that it counts for the new one.}}}}"
          values={{
            number: mergedInto.number,
            day: objectBy ? dates.minute(objectBy) : 'none',
            over: isOver ? 'yes' : 'no',
            link: (words) => (
              <Link key="link" to={suggestionPath(consultation, mergedInto)}>
                {words}
              </Link>
            ),
          }}
        />
      </p>
      {data.viewerMay.includes('answerMerge') && (
        <>
          <p role="status">
            <b>
              <FormattedMessage
                id="suggestion.merged.ask"
                defaultMessage="{said, select, along {You agreed: your voice goes along.} back {You keep your voice back: it is not counted for the new one.} other {You support this. Does your voice go along to suggestion {number, number}?}}"
                values={{
                  said:
                    viewerGoesAlong === null || viewerGoesAlong === undefined
                      ? 'nothing'
                      : viewerGoesAlong
                        ? 'along'
                        : 'back',
                  number: mergedInto.number,
                }}
              />
            </b>
          </p>
          <div className="row">
            <Button
              look="line"
              small
              icon="check"
              sending={sending}
              aria-pressed={viewerGoesAlong === true}
              onClick={say(true)}
            >
              <FormattedMessage id="suggestion.merged.agree" defaultMessage="I agree" />
            </Button>
            <Button look="quiet" small sending={sending} aria-pressed={viewerGoesAlong === false} onClick={say(false)}>
              <FormattedMessage id="suggestion.merged.back" defaultMessage="Keep my voice back" />
            </Button>
          </div>
        </>
      )}
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="suggestion.merged.failed" defaultMessage="Your answer was not sent." />}
          requestId={failure.requestId}
        />
      )}
    </div>
  );
}
