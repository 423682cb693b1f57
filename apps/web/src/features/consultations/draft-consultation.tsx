import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useNavigate } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSession } from '../../app/session.tsx';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { ConsultationFields } from './consultation-fields.tsx';
import { ConsultationPreview, PreviewWords } from './consultation-preview.tsx';
import { emptyWords, inputOf } from './consultation-words.ts';
import { RestoredNote } from './restored-note.tsx';
import { useConsultationForm } from './use-consultation-form.tsx';
import '../../ui/styles/editing.css';

const draftConsultation = graphql(`
  mutation DraftConsultation($input: ConsultationInput!) {
    draftConsultation(input: $input) {
      ... on DraftConsultationSuccess {
        consultation {
          id
          slug
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Begins a consultation; it stays a draft until it is published. */
export function DraftConsultation() {
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { viewer } = useSession();
  const [previewing, setPreviewing] = useState(false);
  const { send, sending, refusal, failure } = useAct(draftConsultation, (data) => data.draftConsultation);
  const form = useConsultationForm(emptyWords(language, viewer?.office ?? ''), 'folkmoot.consultation.new');
  return (
    <form
      noValidate
      className="editing"
      onSubmit={form.onSubmit(async (words) => {
        const sent = await send({ input: { ...inputOf(words), slug: words.slug.trim() || null } });
        if (sent.kind !== 'done') return sent;
        localStorage.removeItem('folkmoot.consultation.new');
        await navigate(`/manage/${sent.value.consultation.slug}`, { replace: true });
        return sent;
      })}
    >
      {form.summary}
      {form.isRestored && <RestoredNote onRevert={form.revert} />}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="manage.save.failed" defaultMessage="The consultation was not saved." />}
          safe={
            <FormattedMessage
              id="manage.save.failed.safe"
              defaultMessage="The connection broke. Your words are kept on this device."
            />
          }
          requestId={failure.requestId}
        />
      )}
      <ConsultationFields form={form} addressIsFixed={false} />
      <div className="form-foot">
        <Button type="submit" sending={sending}>
          <FormattedMessage id="manage.draft" defaultMessage="Save as a draft" />
        </Button>
        <Button look="quiet" aria-expanded={previewing} onClick={() => setPreviewing(!previewing)}>
          <PreviewWords open={previewing} />
        </Button>
      </div>
      <p className="small muted">
        <FormattedMessage
          id="manage.draft.after"
          defaultMessage="Only you and your colleagues see it until you publish it."
        />
      </p>
      {previewing && <ConsultationPreview words={form.values} />}
    </form>
  );
}
