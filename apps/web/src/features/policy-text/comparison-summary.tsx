import { useIntl } from 'react-intl';
import type { ComparedVersions } from './comparison.ts';

/** What changed, as one sentence. */
export function useComparisonSummary({ changed, moved, added, removed }: ComparedVersions['counts']): string {
  const intl = useIntl();
  const number = (count: number) =>
    intl.formatMessage(
      {
        id: 'text.compare.number',
        defaultMessage:
          '{count, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} =12 {twelve} other {#}}',
      },
      { count },
    );
  // The first part names the clauses, the others go on from it.
  const says = [
    (count: number, place: string) =>
      intl.formatMessage(
        {
          id: 'text.compare.changed',
          defaultMessage: '{count, plural, one {{n} clause has other words} other {{n} clauses have other words}}',
        },
        { count, place, n: number(count) },
      ),
    (count: number, place: string) =>
      intl.formatMessage(
        {
          id: 'text.compare.moved',
          defaultMessage:
            '{place, select, first {{count, plural, one {{n} clause moved without a change} other {{n} clauses moved without a change}}} other {{n} moved without a change}}',
        },
        { count, place, n: number(count) },
      ),
    (count: number, place: string) =>
      intl.formatMessage(
        {
          id: 'text.compare.added',
          defaultMessage:
            '{place, select, first {{count, plural, one {{n} clause is new} other {{n} clauses are new}}} other {{count, plural, one {{n} is new} other {{n} are new}}}}',
        },
        { count, place, n: number(count) },
      ),
    (count: number, place: string) =>
      intl.formatMessage(
        {
          id: 'text.compare.removed',
          defaultMessage:
            '{place, select, first {{count, plural, one {{n} clause is gone} other {{n} clauses are gone}}} other {{count, plural, one {{n} is gone} other {{n} are gone}}}}',
        },
        { count, place, n: number(count) },
      ),
  ] as const;
  const parts: string[] = [];
  [changed, moved, added, removed].forEach((count, at) => {
    const say = says[at];
    if (count > 0 && say) parts.push(say(count, parts.length === 0 ? 'first' : 'other'));
  });
  if (parts.length === 0)
    return intl.formatMessage({ id: 'text.compare.same', defaultMessage: 'Both drafts say the same.' });
  const sentence = intl.formatMessage(
    { id: 'text.compare.sentence', defaultMessage: '{parts}.' },
    { parts: intl.formatList(parts) },
  );
  return sentence.charAt(0).toLocaleUpperCase(intl.locale) + sentence.slice(1);
}
