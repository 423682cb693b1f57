import { languages, type Language } from '@folkmoot/domain';
import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { loadAllWords, type Words } from '../words/words.ts';

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
  /** The words of every page are here, not only those of the first. */
  complete: boolean;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined, complete: true });

/** The language of the site's own words, and how to choose another. */
export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** Dates and figures by the language's customs, in Latin digits everywhere: official numbers are quoted across languages. */
const localeOf: Record<Language, string> = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' };

interface Shown {
  language: Language;
  words: Words;
  complete: boolean;
}

/** Tells the site's language to React, to Mantine and to the document. */
export function LanguageProvider({ initial, children }: { initial: Shown; children: ReactNode }) {
  const [shown, setShown] = useState(initial);
  const choose = useCallback((language: Language) => {
    localStorage.setItem(key, language);
    void loadAllWords(language).then((words) => setShown({ language, words, complete: true }));
  }, []);

  // The first page stands on its own words; the others come when it is painted.
  useEffect(() => {
    if (shown.complete) return;
    const { language } = shown;
    void loadAllWords(language).then((words) =>
      setShown((now) => (now.language === language ? { language, words, complete: true } : now)),
    );
  }, [shown]);

  return (
    <LanguageContext value={{ language: shown.language, choose, complete: shown.complete }}>
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
