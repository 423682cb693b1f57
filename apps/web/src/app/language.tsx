import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { languages, type Language } from '@folkmoot/domain';
import { loadWords, type Words } from '../words/words.ts';

const key = 'folkmoot.language';
const isLanguage = (tag: string): tag is Language => languages.some((language) => language === tag);

/** The language before anything is known of the account: kept choice, else the browser's; before-paint.js wrote it down. */
export function firstLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined });

/** The language of the site's own words, and how to choose another. */
export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** Month names in the language, figures in Latin digits in every language: official numbers are quoted across them. */
const localeOf: Record<Language, string> = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' };

/** Tells the site's language to React, to Mantine and to the document. */
export function LanguageProvider({
  initial,
  children,
}: {
  initial: { language: Language; words: Words };
  children: ReactNode;
}) {
  const [shown, setShown] = useState(initial);
  const choose = useCallback((language: Language) => {
    localStorage.setItem(key, language);
    void loadWords(language).then((words) => setShown({ language, words }));
  }, []);
  return (
    <LanguageContext value={{ language: shown.language, choose }}>
      <IntlProvider
        locale={localeOf[shown.language]}
        messages={shown.words}
        defaultLocale="en"
        onError={(error) => {
          if (import.meta.env.DEV && error.code !== 'MISSING_TRANSLATION') console.error(error);
        }}
      >
        <DirectionProvider initialDirection={directionOf(initial.language)} detectDirection={false}>
          <DocumentLanguage language={shown.language} />
          {children}
        </DirectionProvider>
      </IntlProvider>
    </LanguageContext>
  );
}

function DocumentLanguage({ language }: { language: Language }) {
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(directionOf(language));
  }, [language, setDirection]);
  return null;
}
