import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts each GraphQL document where it is used. The generated `graphql()` looks documents up in one table of them all,
 * which would put every operation of the site into the first page.
 */
export function inlineDocuments(generated: string): Plugin {
  const documents = new Map<string, string>();
  return {
    name: 'folkmoot:inline-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const [, name, document] of readFileSync(generated, 'utf8').matchAll(
        /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm,
      )) {
        if (name && document) documents.set(name, document);
      }
    },
    generateBundle() {
      // The API answers these by their hash without ever having been sent the text.
      this.emitFile({
        type: 'asset',
        fileName: 'persisted-documents.json',
        source: readFileSync(generated.replace('graphql.ts', 'persisted-documents.json'), 'utf8'),
      });
    },
    transform(code, id) {
      if (!/\/src\/(app|pages|features)\/.*\.tsx?$/.test(id) || !code.includes('graphql(`')) return null;
      const inlined = code.replaceAll(/\bgraphql\(`([^`]*)`,?\s*\)/g, (_, source: string) => {
        const [, kind, name] = /\b(query|mutation|subscription|fragment)\s+(\w+)/.exec(source) ?? [];
        const document = documents.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
        if (!document) this.error(`No generated document for “${name}” in ${id}. Run the codegen script.`);
        return `(${document})`;
      });
      return { code: inlined, map: null };
    },
  };
}
