import type { FragmentType } from '@apollo/client';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { ConsultationEditingFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { mergeValues } from '../../ui/merge-values.ts';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { Clashes } from './clashes.tsx';
import { ConsultationFields } from './consultation-fields.tsx';
import { ConsultationPreview, PreviewWords } from './consultation-preview.tsx';
import { inputOf, wordNames, wordsOf, type ConsultationWords, type SavedConsultation } from './consultation-words.ts';
import { RestoredNote } from './restored-note.tsx';
import { useConsultationForm } from './use-consultation-form.tsx';
import '../../ui/styles/editing.css';

const consultationEditing = graphql(`
  fragment ConsultationEditing on Consultation {
    id
    slug
    version
    title
    summary
    brief
    language
    topic
    place
    askedBy
    contact
    publishedAt
    viewerMay
    image {
      id
      url
      alt
    }
    phases {
      id
      kind
      opensAt
      closesAt
    }
  }
`);

const editConsultation = graphql(`
  mutation EditConsultation($input: EditConsultationInput!) {
    editConsultation(input: $input) {
      ... on EditConsultationSuccess {
        consultation {
          id
          slug
          version
          title
          summary
          brief
          language
          topic
          place
          askedBy
          contact
          image {
            id
            url
            alt
          }
          phases {
            id
            kind
            opensAt
            closesAt
          }
          ...ConsultationStanding
          ...PhaseTimeline
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface Conflict {
  theirs: ConsultationWords;
  taken: (keyof ConsultationWords)[];
  clashes: (keyof ConsultationWords)[];
}

interface EditConsultationProps {
  consultation: FragmentType<ConsultationEditingFragment>;
  /** Reads the consultation as others have left it. */
  readAgain: () => Promise<(SavedConsultation & { version: number }) | null>;
  onChanged: (isChanged: boolean) => void;
}

/** Changes the words and dates of a consultation. Where someone else saved first, the two are laid side by side. */
export function EditConsultation({ consultation, readAgain, onChanged }: EditConsultationProps) {
  const { data } = useMasked({ fragment: consultationEditing, from: consultation });
  const intl = useIntl();
  const say = useToast();
  const navigate = useNavigate();
  const [version, setVersion] = useState(data.version);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const { send, sending, refusal, failure, clear } = useAct(editConsultation, (answer) => answer.editConsultation);
  const form = useConsultationForm(wordsOf(data), `folkmoot.consultation.${data.id}`);
  const may = data.viewerMay.includes('editConsultation');
  const { isChanged } = form;

  useEffect(() => onChanged(isChanged), [onChanged, isChanged]);

  const meetOther = async (mine: ConsultationWords) => {
    const now = await readAgain();
    if (!now) return;
    const theirs = wordsOf(now);
    const { values, taken, clashes } = mergeValues(wordNames, form.base, mine, theirs);
    form.rebase(theirs, values);
    setVersion(now.version);
    setConflict({ theirs, taken, clashes });
    clear();
    scrollTo({ top: 0 });
  };

  return (
    <form
      noValidate
      className="editing"
      onSubmit={form.onSubmit(async (words) => {
        const sent = await send({
          input: { ...inputOf(words), id: data.id, version, slug: words.slug.trim() || null },
        });
        if (sent.kind === 'refused' && sent.reason === 'STALE') await meetOther(words);
        if (sent.kind !== 'done') return sent;
        const saved = sent.value.consultation;
        form.settle(wordsOf(saved));
        setVersion(saved.version);
        setConflict(null);
        say(intl.formatMessage({ id: 'manage.saved', defaultMessage: 'Saved.' }));
        if (saved.slug !== data.slug) await navigate(`/manage/${saved.slug}`, { replace: true });
        return sent;
      })}
    >
      {form.summary}
      {conflict && (
        <Clashes
          {...conflict}
          onTake={(part) => {
            form.set(part);
            setConflict({ ...conflict, clashes: conflict.clashes.filter((name) => !(name in part)) });
          }}
        />
      )}
      {form.isRestored && !conflict && <RestoredNote onRevert={form.revert} />}
      {refusal && refusal.reason !== 'STALE' && !form.concerns(refusal.field) && (
        <Refused words={<ReasonWords reason={refusal.reason} />} />
      )}
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
      <ConsultationFields form={form} addressIsFixed={data.publishedAt !== null} />
      <div className="form-foot">
        <Button type="submit" look={data.publishedAt ? 'filled' : 'line'} sending={sending} closed={!may}>
          <FormattedMessage id="manage.save" defaultMessage="Save" />
        </Button>
        <Button look="quiet" aria-expanded={previewing} onClick={() => setPreviewing(!previewing)}>
          <PreviewWords open={previewing} />
        </Button>
      </div>
      {!may && (
        <p className="small muted">
          <FormattedMessage
            id="manage.save.closed"
            defaultMessage="You can read this, not change it: it is archived, or other officials look after it."
          />
        </p>
      )}
      {previewing && <ConsultationPreview words={form.values} />}
    </form>
  );
}
