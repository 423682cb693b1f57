import { mostMerged, objectionDays, rulingBounds, text, type Reason } from '@folkmoot/domain';
import { diff } from '@folkmoot/text-merge';
import { useId, useState } from 'react';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../../app/answers.ts';
import { graphql } from '../../../gql/gql.ts';
import { BoundedArea } from '../../../ui/bounded-area.tsx';
import { Button, TextButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldError, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Failed, Refused } from '../../../ui/waiting.tsx';
import { useDates } from '../../../ui/when.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';
import { inputsOf } from '../suggestion-draft.ts';
import { dayFrom, endOfDay } from './objection-day.ts';
import { TakenClauseFields } from './taken-clause-fields.tsx';
import { takenText, type Effect } from './taken-clauses.ts';
import { useTakings } from './use-takings.ts';

const mergeAmendments = graphql(`
  mutation MergeAmendments($input: MergeAmendmentsInput!) {
    mergeAmendments(input: $input) {
      ... on MergeAmendmentsSuccess {
        amendment {
          id
          number
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface MergeSuggestionsProps {
  textId: string;
  slug: string;
  chosen: readonly { id: string; number: number; voicesFor: number }[];
  /** What they come to together in the latest version. */
  effect: Effect;
  numbers: ReadonlyMap<string, string>;
  lang: string;
  onMerged: (number: number) => void;
  onLeave: () => void;
  onLookAgain: () => void;
}

/** Makes one suggestion of several: the common words, why, and until when those behind them may object. */
export function MergeSuggestions(props: MergeSuggestionsProps) {
  const { textId, slug, chosen, effect, numbers, lang, onMerged, onLeave, onLookAgain } = props;
  const intl = useIntl();
  const say = useToast();
  const dates = useDates();
  const name = useId();
  const [asking, setAsking] = useState(false);
  const { takings, take } = useTakings(effect);
  const merging = useAct(mergeAmendments, (answer) => answer.mergeAmendments);
  const { send, sending, refusal, failure } = merging;
  const changes = () => diff(effect.into, takenText(effect, takings));
  const open = effect.clauses.filter(({ id, collides }) => collides && !takings.get(id)?.take);
  const form = useForm({
    start: { why: '', until: dayFrom(14) },
    labels: {
      changes: <FormattedMessage id="bench.merge.changes" defaultMessage="The common words" />,
      why: <FormattedMessage id="bench.merge.why" defaultMessage="Why they are made one" />,
      until: <FormattedMessage id="bench.merge.until" defaultMessage="Those behind them may object until" />,
    },
    check: ({ why, until }) => {
      const words = text(why, rulingBounds);
      const days = (endOfDay(until).getTime() - Date.now()) / 86_400_000;
      const fits = days >= objectionDays.min && days <= objectionDays.max;
      const fault = (isFault: boolean, reason: Reason) => (isFault ? reason : undefined);
      return {
        changes: fault(open.length > 0, 'COLLIDES') ?? fault(changes().length === 0, 'NOTHING_CHANGED'),
        why: words.ok ? undefined : words.reason,
        until: fault(!fits, 'NOT_A_DAY'),
      };
    },
    say: (reason) =>
      reason === 'COLLIDES' ? (
        <FormattedMessage
          id="bench.merge.open"
          defaultMessage="The suggestions want different words in one clause. Write the common ones there."
        />
      ) : (
        <ReasonWords reason={reason} />
      ),
    keptUnder: `folkmoot.merge.${textId}`,
  });
  const { values } = form;
  const ask = form.onSubmit(() => {
    setAsking(true);
    return Promise.resolve({ kind: 'done' });
  });
  const merge = form.onSubmit(async ({ why, until }) => {
    const sent = await send({
      input: {
        textId,
        amendmentIds: chosen.map(({ id }) => id),
        changes: inputsOf(changes()),
        why,
        objectBy: endOfDay(until).toISOString(),
      },
    });
    setAsking(false);
    if (sent.kind !== 'done') return sent;
    const { number } = sent.value.amendment;
    form.settle({ why: '', until: dayFrom(14) });
    say(
      intl.formatMessage(
        {
          id: 'bench.merge.done',
          defaultMessage: 'Merged into suggestion {number, number}. Those behind them are told.',
        },
        { number },
      ),
    );
    onMerged(number);
    return sent;
  });
  const taken = form.field('changes');
  const behind = chosen.reduce((sum, { voicesFor }) => sum + voicesFor, 0);
  const tooMany = chosen.length > mostMerged;
  return (
    <form noValidate aria-labelledby={name} onSubmit={ask} className="merge-form">
      <h2 id={name}>
        <FormattedMessage
          id="bench.merge"
          defaultMessage="Make one of {count, plural, one {# suggestion} other {# suggestions}}"
          values={{ count: chosen.length }}
        />
      </h2>
      <p className="small">
        <FormattedMessage
          id="bench.merge.of"
          defaultMessage="Suggestions {links}. They stay readable, each with a link to the new one."
          values={{
            links: (
              <FormattedList
                value={chosen.map(({ number }) => (
                  <Link key={number} to={`/manage/${slug}/suggestions/${number}`}>
                    {number}
                  </Link>
                ))}
              />
            ),
          }}
        />
      </p>
      {form.summary}
      {tooMany && <Refused words={<ReasonWords reason="TOO_MANY" />} />}
      {refusal && !form.concerns(refusal.field) && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          <TextButton
            onClick={() => {
              merging.clear();
              onLookAgain();
            }}
          >
            <FormattedMessage id="bench.decide.look" defaultMessage="See what changed" />
          </TextButton>
        </Refused>
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="bench.merge.failed" defaultMessage="They were not merged." />}
          requestId={failure.requestId}
        />
      )}
      <fieldset id={taken.id} tabIndex={-1} className="stack-tight">
        <legend>{taken.label}</legend>
        {taken.error && <FieldError id={`${taken.id}-error`}>{taken.error}</FieldError>}
        <TakenClauseFields
          several
          clauses={effect.clauses}
          takings={takings}
          numbers={numbers}
          lang={lang}
          onTaking={take}
        />
      </fieldset>
      <BoundedArea
        {...form.field('why')}
        hint={
          <FormattedMessage
            id="bench.merge.why.hint"
            defaultMessage="In public, above the new suggestion. 10 to 4,000 characters."
          />
        }
        rows={4}
        max={rulingBounds.max}
        dir="auto"
        value={values.why}
        onText={(why) => form.set({ why })}
      />
      <TextField
        {...form.field('until')}
        hint={
          <FormattedMessage
            id="bench.merge.until.hint"
            defaultMessage="A day to two months from now. Who does not object by then has their voice counted for the new one."
          />
        }
        type="date"
        min={dayFrom(1)}
        max={dayFrom(objectionDays.max - 1)}
        value={values.until}
        onChange={({ target }) => form.set({ until: target.value })}
      />
      <div className="form-foot row">
        <Button type="submit" sending={sending} closed={tooMany}>
          <FormattedMessage id="bench.merge.send" defaultMessage="Merge them" />
        </Button>
        <Button look="quiet" onClick={onLeave}>
          <FormattedMessage id="bench.merge.leave" defaultMessage="Leave them apart" />
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={
          <FormattedMessage
            id="bench.merge.ask"
            defaultMessage="Merge {count, plural, one {# suggestion} other {# suggestions}}?"
            values={{ count: chosen.length }}
          />
        }
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="bench.merge.ask.words"
              defaultMessage="A new suggestion opens with the common words. The authors are told, and so are those behind the old ones ({behind, plural, one {# voice} other {# voices}}): until {day} each of them can keep their voice back. Merging cannot be taken back."
              values={{ behind, day: values.until ? dates.weekday(endOfDay(values.until)) : '' }}
            />
          </p>
          <div className="row">
            <Button sending={sending} onClick={() => merge()}>
              <FormattedMessage id="bench.merge.send" defaultMessage="Merge them" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="bench.confirm.no" defaultMessage="Not yet" />
            </Button>
          </div>
        </div>
      </Dialog>
    </form>
  );
}
