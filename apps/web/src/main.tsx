import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { client } from './app/client.ts';
import { firstLanguage, LanguageProvider } from './app/language.tsx';
import { makeRouter } from './app/router.tsx';
import { SessionProvider } from './app/session.tsx';
import { theme } from './app/theme.ts';
import { Toasts } from './ui/toast.tsx';
import './ui/styles/index.css';
import { loadAllWords, loadFirstWords } from './words/words.ts';

const language = firstLanguage();
const router = makeRouter();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its root.');

const complete = location.pathname !== '/';
const words = await (complete ? loadAllWords(language) : loadFirstWords(language));
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <LanguageProvider initial={{ language, words, complete }}>
        <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withStaticClasses={false}>
          <SessionProvider>
            <Toasts>
              <RouterProvider router={router} />
            </Toasts>
          </SessionProvider>
        </MantineProvider>
      </LanguageProvider>
    </ApolloProvider>
  </StrictMode>,
);
