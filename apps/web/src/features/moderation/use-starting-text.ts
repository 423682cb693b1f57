import type { Language } from '@folkmoot/domain';
import { useEffect, useState } from 'react';
import { createIntl, type IntlShape } from 'react-intl';
import type { CaseAction, HouseRule } from '../../gql/graphql.ts';
import { loadAllWords } from '../../words/words.ts';
import { startingTexts } from './case-words.ts';

/** The text a reason begins with, in the language of the person who will read it; empty until that language is here. */
export function useStartingText(language: Language): (action: CaseAction | null, rule: HouseRule | null) => string {
  const [intl, setIntl] = useState<IntlShape | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadAllWords(language).then((messages) => {
      if (wanted) setIntl(createIntl({ locale: language, messages, defaultLocale: 'en', onError: () => undefined }));
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return (action, rule) => {
    if (!intl) return '';
    if (action === 'restore') return intl.formatMessage(startingTexts.restore);
    return action === 'hide' && rule ? intl.formatMessage(startingTexts[rule]) : '';
  };
}
