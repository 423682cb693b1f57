import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { Kind, print, visit, type DirectiveNode, type DocumentNode } from 'graphql';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

/** Every operation of the web, by the SHA-256 of the text the client would send. The API reads the written list. */
const persisted = new Map<string, string>();

/** What only the client reads. It takes these out before it asks, so they must not stand in what the API keeps. */
const ofTheClient = new Set(['client', 'connection', 'nonreactive', 'unmask']);
const isOfTheClient = (directive: DirectiveNode) => ofTheClient.has(directive.name.value);

/** The document as it travels. */
const asSent = (document: DocumentNode) =>
  visit(document, {
    [Kind.FIELD]: ({ directives }) => (directives?.some(({ name }) => name.value === 'client') ? null : undefined),
    [Kind.DIRECTIVE]: (directive) => (isOfTheClient(directive) ? null : undefined),
  });

const config: CodegenConfig = {
  schema: '../../packages/contract/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      // Type names stand in the documents from the start, so that the text the client prints is the text hashed here.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        onExecutableDocumentNode(document: DocumentNode) {
          const text = print(asSent(document));
          const hash = createHash('sha256').update(text).digest('hex');
          persisted.set(hash, text);
          return { hash };
        },
      },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        useTypeImports: true,
        enumType: 'string-literal',
        importExtension: '.ts',
        defaultScalarType: 'unknown',
        scalars: { DateTime: 'string', Date: 'string' },
      },
    },
  },
  hooks: {
    async afterAllFileWrite() {
      await writeFile(
        'src/gql/persisted-documents.json',
        `${JSON.stringify(Object.fromEntries(persisted), null, 2)}\n`,
      );
    },
  },
};

export default config;
