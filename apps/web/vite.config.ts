import formatjs from '@formatjs/unplugin/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { compiledWords } from './build/compiled-words.ts';
import { fontPreloads } from './build/font-preloads.ts';
import { inlineDocuments } from './build/inline-documents.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '4400'}`;

export default defineConfig(({ command }) => ({
  plugins: [
    inlineDocuments(here('src/gql/graphql.ts')),
    compiledWords(here('src/words')),
    fontPreloads(['public-sans-latin-wght-normal', 'source-serif-4-latin-wght-normal']),
    // Texts come from the catalogues; the defaults in the components are for the reader of the code and the extractor.
    formatjs({ removeDefaultMessage: command === 'build' }),
    react(),
  ],
  resolve: {
    conditions: ['@folkmoot/source', ...defaultClientConditions],
    alias:
      command === 'build'
        ? [
            {
              find: /^@formatjs\/icu-messageformat-parser$/,
              replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
            },
          ]
        : [],
  },
  build: { outDir: 'dist', target: 'es2023', manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  preview: { port: 4301 },
  server: {
    port: 4300,
    proxy: {
      '/graphql': { target: api, ws: true },
      // As objects: an address alone would have Vite change the host, by which the API knows its own pages.
      '/files': { target: api },
      '/export': { target: api },
    },
  },
}));
