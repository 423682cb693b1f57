import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { resultPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { useDates } from '../../ui/when.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { resultLabels } from './result-form.tsx';

const publishResult = graphql(`
  mutation PublishResult($input: PublishResultInput!) {
    publishResult(input: $input) {
      ... on PublishResultSuccess {
        consultation {
          id
          result {
            id
            title
            publishedAt
          }
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface PublishResultProps {
  consultation: { id: string; slug: string };
  publishedAt: string | null;
  hasUnsaved: boolean;
  onDone: () => void;
}

const isLabelled = (field: string): field is keyof typeof resultLabels => Object.hasOwn(resultLabels, field);

/** Makes the saved result public, with its figures fixed as they stand at that moment. */
export function PublishResult({ consultation, publishedAt, hasUnsaved, onDone }: PublishResultProps) {
  const intl = useIntl();
  const say = useToast();
  const dates = useDates();
  const why = useId();
  const { send, sending, refusal, failure } = useAct(publishResult, (data) => data.publishResult);
  const publish = async () => {
    const sent = await send({ input: { consultationId: consultation.id } });
    if (sent.kind !== 'done') return;
    say(
      intl.formatMessage({
        id: 'outcome.result.published',
        defaultMessage: 'Published. Everyone who took part gets one notice.',
      }),
    );
    onDone();
  };
  return (
    <div className="stack-tight">
      <FormattedMessage id="outcome.result.publish.title" defaultMessage="Publish it" tagName="h2" />
      {publishedAt && (
        <p className="small">
          <FormattedMessage
            id="outcome.result.publish.since"
            defaultMessage="<page>A result</page> is public since {day}. A new one takes its place; the old one stays on record."
            values={{
              day: dates.day(publishedAt),
              page: (words) => (
                <Link key="page" to={resultPath(consultation)}>
                  {words}
                </Link>
              ),
            }}
          />
        </p>
      )}
      <p className="small" id={why}>
        {hasUnsaved ? (
          <FormattedMessage
            id="outcome.result.publish.save"
            defaultMessage="Save your changes first: what is published is what is saved."
          />
        ) : (
          <FormattedMessage
            id="outcome.result.publish.words"
            defaultMessage="Everyone can then read it. The figures are fixed as they stand at that moment."
          />
        )}
      </p>
      {refusal && (
        <Refused
          words={
            <>
              {refusal.field && isLabelled(refusal.field) && <>{resultLabels[refusal.field]}: </>}
              <ReasonWords reason={refusal.reason} />
            </>
          }
        />
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="outcome.result.publish.failed" defaultMessage="The result was not published." />}
          requestId={failure.requestId}
        />
      )}
      <Button block sending={sending} closed={hasUnsaved} aria-describedby={why} onClick={() => void publish()}>
        <FormattedMessage id="outcome.result.publish" defaultMessage="Publish the result" />
      </Button>
    </div>
  );
}
