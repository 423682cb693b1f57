import { FormattedMessage, useIntl } from 'react-intl';
import { useId } from 'react';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { consultationLabels } from './use-consultation-form.tsx';

const publishConsultation = graphql(`
  mutation PublishConsultation($input: PublishConsultationInput!) {
    publishConsultation(input: $input) {
      ... on PublishConsultationSuccess {
        consultation {
          id
          ...ConsultationStanding
          ...ConsultationEditing
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

const isLabelled = (field: string): field is keyof typeof consultationLabels =>
  Object.hasOwn(consultationLabels, field);

/** Makes a draft public, as it is saved. */
export function PublishConsultation({
  id,
  hasUnsaved,
  onDone,
}: {
  id: string;
  hasUnsaved: boolean;
  onDone: () => void;
}) {
  const intl = useIntl();
  const say = useToast();
  const why = useId();
  const { send, sending, refusal, failure } = useAct(publishConsultation, (data) => data.publishConsultation);
  const publish = async () => {
    const sent = await send({ input: { id } });
    if (sent.kind !== 'done') return;
    say(intl.formatMessage({ id: 'manage.published', defaultMessage: 'Published. Everyone can read it now.' }));
    onDone();
  };
  const { field } = refusal ?? { field: null };
  return (
    <div className="stack-tight">
      <FormattedMessage id="manage.publish.title" defaultMessage="Publish it" tagName="h2" />
      <p className="small" id={why}>
        {hasUnsaved ? (
          <FormattedMessage
            id="manage.publish.save"
            defaultMessage="Save your changes first: what is published is what is saved."
          />
        ) : (
          <FormattedMessage
            id="manage.publish.words"
            defaultMessage="Everyone can then read it, and its steps open on their dates. You can still change words and dates. It cannot become a draft again, and its address stays."
          />
        )}
      </p>
      {refusal && (
        <Refused
          words={
            <>
              {field && isLabelled(field) && <>{consultationLabels[field]}: </>}
              <ReasonWords reason={refusal.reason} />
            </>
          }
        />
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="manage.publish.failed" defaultMessage="It was not published." />}
          requestId={failure.requestId}
        />
      )}
      <Button block sending={sending} closed={hasUnsaved} aria-describedby={why} onClick={() => void publish()}>
        <FormattedMessage id="manage.publish" defaultMessage="Publish the consultation" />
      </Button>
    </div>
  );
}
