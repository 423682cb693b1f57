import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import { ErrorSummary, type FieldFault } from './fields.tsx';

type Faults<Name extends string, Fault> = { [N in Name]?: Fault };

/** What came of sending: taken, lost on the way, or a no with the field to mend. */
type Answered<Fault> = { kind: 'done' | 'failed' } | { kind: 'refused'; reason: Fault; field: string | null };

interface FormRules<Values, Name extends string, Fault> {
  start: Values;
  /** The fields by name: these words stand above the field and in the summary. */
  labels: Record<Name, ReactNode>;
  /** What is wrong with each field; asked on leaving a field and on sending. */
  check: (values: Values) => Faults<Name, Fault>;
  say: (fault: Fault) => ReactNode;
  /** Under which unsent values are kept on the device. */
  keptUnder?: string;
}

/**
 * A form that checks a field when it is left and everything when it is sent, and then puts the focus on what to mend.
 * The values may be anything JSON can hold, so that what was typed survives a reload.
 */
export function useForm<Values extends object, Name extends string, Fault>({
  start,
  labels,
  check,
  say,
  keptUnder,
}: FormRules<Values, Name, Fault>) {
  const formId = useId();
  const [base, setBase] = useState(start);
  const [restored] = useState(() => kept<Values>(keptUnder));
  const [values, setValues] = useState(() => ({ ...start, ...restored }));
  const [isRestored, setRestored] = useState(restored !== null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<Faults<Name, Fault>>({});
  const [summary, setSummary] = useState<{ attempt: number; faults: readonly FieldFault[] }>({
    attempt: 0,
    faults: [],
  });
  // The keys of `labels` are exactly its names; the language only cannot say so.
  const names = Object.keys(labels) as Name[];
  const isChanged = JSON.stringify(values) !== JSON.stringify(base);
  const found = check(values);
  const idOf = (name: Name) => `${formId}-${name}`;

  useEffect(() => {
    if (!keptUnder) return;
    if (isChanged) localStorage.setItem(keptUnder, JSON.stringify(changes(base, values)));
    else localStorage.removeItem(keptUnder);
  }, [keptUnder, isChanged, base, values]);

  const sumUp = (faults: Faults<Name, Fault>) =>
    setSummary(({ attempt }) => ({
      attempt: attempt + 1,
      faults: names.flatMap((name) => {
        const fault = faults[name];
        return fault === undefined
          ? []
          : [
              {
                fieldId: idOf(name),
                words: (
                  <>
                    {labels[name]}: {say(fault)}
                  </>
                ),
              },
            ];
      }),
    }));

  return {
    values,
    /** What the form began with, or was last settled on. */
    base,
    isChanged,
    /** The values come from an earlier visit and were not sent. */
    isRestored,
    /** Changes some values; what was said of those fields by the server no longer holds. */
    set: (change: Partial<Values>) => {
      setValues((before) => ({ ...before, ...change }));
      setTold(
        (before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))) as typeof before,
      );
    },
    /** What a field of this name needs: its id, label, error, and to be told when it is left. */
    field: (name: Name) => {
      const fault = told[name] ?? (left.has(name) ? found[name] : undefined);
      return {
        id: idOf(name),
        label: labels[name],
        error: fault === undefined ? undefined : say(fault),
        onBlur: () => setLeft((before) => new Set(before).add(name)),
      };
    },
    /** Is this refusal shown beside one of the form's fields? Others the form's owner must show. */
    concerns: (field: string | null) => names.some((name) => name === field),
    onSubmit: (send: (values: Values) => Promise<Answered<Fault>>) => (event?: FormEvent) => {
      event?.preventDefault();
      setLeft(new Set(names));
      if (names.some((name) => found[name] !== undefined)) return sumUp(found);
      setSummary(({ attempt }) => ({ attempt, faults: [] }));
      void send(values).then((answer) => {
        if (answer.kind !== 'refused') return;
        const concerned = names.find((name) => name === answer.field);
        if (concerned === undefined) return;
        const faults: Faults<Name, Fault> = {};
        faults[concerned] = answer.reason;
        setTold(faults);
        sumUp(faults);
      });
    },
    /** What was sent is now kept elsewhere, as `settled`. What was typed while it was on its way stays, unsent. */
    settle: (settled: Values = values, sent: Values = values) => {
      setBase(settled);
      setValues((now) => ({ ...settled, ...changes(sent, now) }));
      setLeft(new Set());
      setTold({});
      setRestored(false);
    },
    /** What is kept elsewhere has changed: begins from that, with these values on top. */
    rebase: (newBase: Values, newValues: Values) => {
      setBase(newBase);
      setValues(newValues);
    },
    /** Back to what it began with. */
    revert: () => {
      setValues(base);
      setLeft(new Set());
      setTold({});
      setRestored(false);
    },
    summary: <ErrorSummary key={summary.attempt} faults={summary.faults} />,
  };
}

/** Only what was changed is kept: what others change meanwhile in other fields then comes through. */
function changes<Values extends object>(base: Values, values: Values): object {
  const before = new Map(Object.entries(base));
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name))),
  );
}

function kept<Values>(key: string | undefined): Partial<Values> | null {
  if (!key) return null;
  const values: Partial<Values> | null = JSON.parse(localStorage.getItem(key) ?? 'null');
  return values;
}
