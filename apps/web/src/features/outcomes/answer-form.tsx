import type { FragmentType } from '@apollo/client';
import { answerBounds, isDay, text, type Reason } from '@folkmoot/domain';
import { useEffect, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { useMasked } from '../../app/masked.ts';
import { proposalPath } from '../../app/paths.ts';
import { useSession } from '../../app/session.tsx';
import { graphql } from '../../gql/gql.ts';
import type { AnswerFormFragment, AnswerState } from '../../gql/graphql.ts';
import { commandKey, Letter } from '../../ui/bench.tsx';
import { Button, TextButton } from '../../ui/button.tsx';
import { useCommandEnter } from '../../ui/command-enter.ts';
import { dutyIcon } from '../../ui/duty-label.tsx';
import { FieldError } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Key, useKeys } from '../../ui/keys.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Note, StateLabel } from '../../ui/state-label.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { useDates } from '../../ui/when.tsx';
import { answerStates, answerStateWords } from '../../words/answer-state.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { answerStateIcons } from './answer-state-icons.ts';
import { AnswerPreview } from './answer-preview.tsx';
import { soonDays } from './duty-line.tsx';
import { PromiseFields, type PromiseWords } from './promise-fields.tsx';

const answerForm = graphql(`
  fragment AnswerForm on Proposal {
    id
    number
    slug
    title
    language
    supportCount
    commentCount
    answerDueAt
    viewerMay
    author {
      id
      displayName
    }
    consultation {
      id
      slug
    }
    answer {
      id
      state
      reason
      promises {
        what
        by
        who
      }
    }
  }
`);

const answerProposal = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    answerProposal(input: $input) {
      ... on AnswerProposalSuccess {
        proposal {
          id
          ...DutyLine
          ...AnswerForm
          ...AnswersBefore
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface AnswerFormProps {
  proposal: FragmentType<AnswerFormFragment>;
  takesFocus: boolean;
  onPublished: () => void;
}

interface AnswerWords {
  state: AnswerState | null;
  reason: string;
  promises: readonly PromiseWords[];
}

/** An official's answer: what was decided, why, and what is promised by when. */
export function AnswerForm({ proposal, takesFocus, onPublished }: AnswerFormProps) {
  const { data } = useMasked({ fragment: answerForm, from: proposal });
  const intl = useIntl();
  const dates = useDates();
  const say = useToast();
  const { viewer } = useSession();
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [previewing, setPreviewing] = useState(false);
  const { send, sending, refusal, failure } = useAct(answerProposal, (answer) => answer.answerProposal);
  const start: AnswerWords = data.answer
    ? {
        state: data.answer.state,
        reason: data.answer.reason,
        promises: data.answer.promises.map(({ what, by, who }) => ({ what, by, who })),
      }
    : { state: null, reason: '', promises: [] };
  const form = useForm({
    start,
    labels: {
      state: <FormattedMessage id="outcome.form.state" defaultMessage="Answer" />,
      reason: <FormattedMessage id="outcome.form.reason" defaultMessage="Reasons, for everyone to read" />,
      promises: <FormattedMessage id="outcome.form.promises" defaultMessage="What you promise" />,
    },
    check: ({ state, reason, promises }): { [field: string]: Reason | 'INCOMPLETE' | undefined } => {
      const words = text(reason, answerBounds);
      const whole = promises.every(({ what, by, who }) => what.trim() && who.trim() && isDay(by));
      return {
        state: state ? undefined : 'REQUIRED',
        reason: words.ok ? undefined : words.reason,
        promises: whole ? undefined : 'INCOMPLETE',
      };
    },
    say: (fault) =>
      fault === 'INCOMPLETE' ? (
        <FormattedMessage id="outcome.form.incomplete" defaultMessage="Each promise needs what, by when and who." />
      ) : (
        <ReasonWords reason={fault} />
      ),
    keptUnder: `folkmoot.answer.${data.id}`,
  });
  const { values } = form;
  const may = data.viewerMay.includes('answerProposal');

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, data.id]);

  const submit = form.onSubmit(async ({ state, reason, promises }) => {
    if (!state) return { kind: 'failed' };
    const sent = await send({ input: { proposalId: data.id, state, reason, promises: [...promises] } });
    if (sent.kind !== 'done') return sent;
    form.settle();
    say(
      intl.formatMessage(
        {
          id: 'outcome.form.done',
          defaultMessage:
            'Published. {people, plural, =0 {The author gets a notice.} one {The author and one supporter get a notice.} other {The author and # supporters get a notice each.}}',
        },
        { people: data.supportCount },
      ),
    );
    onPublished();
    return sent;
  });
  useKeys(Object.fromEntries(answerStates.map((state, place) => [`${place + 1}`, () => form.set({ state })])));
  useCommandEnter(() => may && !sending && submit());

  const state = form.field('state');
  const due = data.answerDueAt ? dutyIcon(data.answerDueAt, soonDays) : null;
  return (
    <form noValidate aria-labelledby={name} onSubmit={submit}>
      <div className="row between">
        <h2 id={name} tabIndex={-1} ref={heading} lang={data.language}>
          <bdi>{data.title}</bdi>
        </h2>
        {due && data.answerDueAt && (
          <StateLabel tone={due.tone} icon={due.icon} title={dates.exactly(data.answerDueAt)}>
            <FormattedMessage
              id="outcome.form.due"
              defaultMessage="Due {day}"
              values={{ day: dates.weekday(data.answerDueAt) }}
            />
          </StateLabel>
        )}
      </div>
      <p className="muted">
        <FormattedMessage
          id="outcome.form.about"
          defaultMessage="Proposal {number, number} by <name></name>. <read>Read it whole</read>"
          values={{
            number: data.number,
            name: () => <PersonName key="name" name={data.author?.displayName} />,
            read: (words) => (
              <Link key="read" to={proposalPath(data.consultation, data)}>
                {words}
              </Link>
            ),
          }}
        />
      </p>
      {!may && (
        <Note icon="lock">
          <FormattedMessage
            id="outcome.form.closed"
            defaultMessage="You cannot answer this just now: it is out of view or withdrawn, its consultation is archived, or you are not one of its officials."
          />
        </Note>
      )}
      {form.summary}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="outcome.form.failed" defaultMessage="Your answer was not published." />}
          safe={
            <FormattedMessage
              id="outcome.form.failed.safe"
              defaultMessage="The connection broke. Your words are kept on this device."
            />
          }
          requestId={failure.requestId}
        />
      )}
      {form.isRestored && (
        <Note icon="kept">
          <FormattedMessage
            id="outcome.form.restored"
            defaultMessage="These words were kept on this device and are not published."
          />{' '}
          <TextButton onClick={form.revert}>
            <FormattedMessage id="outcome.form.revert" defaultMessage="Begin anew" />
          </TextButton>
        </Note>
      )}
      <fieldset className="field" id={state.id} tabIndex={-1}>
        <legend>{state.label}</legend>
        {state.error && <FieldError id={`${state.id}-error`}>{state.error}</FieldError>}
        <div className="pick across">
          {answerStates.map((known, place) => (
            <label key={known}>
              <input
                type="radio"
                name={name}
                checked={values.state === known}
                aria-keyshortcuts={`${place + 1}`}
                onChange={() => form.set({ state: known })}
              />
              <Icon name={answerStateIcons[known]} />
              {intl.formatMessage(answerStateWords[known])}
              <Letter>{place + 1}</Letter>
            </label>
          ))}
        </div>
      </fieldset>
      <MarkdownField
        {...form.field('reason')}
        hint={
          <FormattedMessage
            id="outcome.form.reason.hint"
            defaultMessage="Say what you will do, what not, and what would change your mind. Kept on this device until you publish."
          />
        }
        rows={7}
        most={answerBounds.max}
        value={values.reason}
        textLang={data.language}
        onText={(reason) => form.set({ reason })}
      />
      <PromiseFields
        id={form.field('promises').id}
        label={form.field('promises').label}
        error={form.field('promises').error}
        promises={values.promises}
        office={viewer?.office ?? ''}
        lang={data.language}
        onChange={(promises) => form.set({ promises })}
      />
      <div className="form-foot">
        <Button type="submit" sending={sending} closed={!may} aria-keyshortcuts="Control+Enter Meta+Enter">
          <FormattedMessage id="outcome.form.publish" defaultMessage="Publish the answer" /> <Key>{commandKey} ↵</Key>
        </Button>
        <Button look="quiet" aria-expanded={previewing} onClick={() => setPreviewing(!previewing)}>
          {previewing ? (
            <FormattedMessage id="outcome.form.preview.close" defaultMessage="Close the preview" />
          ) : (
            <FormattedMessage id="outcome.form.preview" defaultMessage="See it as citizens will" />
          )}
        </Button>
      </div>
      <p className="tiny muted">
        <FormattedMessage
          id="outcome.form.after"
          defaultMessage="It stands on the proposal’s page at once. {supports, plural, =0 {Nobody supports it yet} one {# person supports it} other {# people support it}}, {comments, plural, =0 {nobody commented} one {there is # comment} other {there are # comments}}."
          values={{ supports: data.supportCount, comments: data.commentCount }}
        />
      </p>
      {previewing && (
        <AnswerPreview
          by={[viewer?.displayName, viewer?.office].filter(Boolean).join(', ')}
          state={values.state}
          reason={values.reason}
          promises={values.promises}
          lang={data.language}
        />
      )}
    </form>
  );
}
