import type { Plugin } from 'vite';

/** Asks for the fonts of the first paint from within index.html, under the names the build gave them. */
export function fontPreloads(fonts: readonly string[]): Plugin {
  return {
    name: 'folkmoot:font-preloads',
    apply: 'build',
    transformIndexHtml(_, { bundle = {} }) {
      return Object.keys(bundle)
        .filter((file) => fonts.some((font) => file.includes(`/${font}-`)))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
          injectTo: 'head' as const,
        }));
    },
  };
}
