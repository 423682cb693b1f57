import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { formOf } from './clause-words.ts';

/**
 * Every piece has an identity, and none twice: of two with the same one (a copy was pasted) the later is a new clause.
 * What comes with an identity that this text has never had, as from another text, is new, too.
 */
export const ClauseIdentity = Extension.create<{
  isElsewhere: (id: string) => boolean;
  isKnown: (id: string) => boolean;
}>({
  name: 'clauseIdentity',
  addOptions: () => ({ isElsewhere: () => false, isKnown: () => true }),
  addProseMirrorPlugins() {
    const { isElsewhere, isKnown } = this.options;
    // Identities that were made here, so that undoing brings them back.
    const made = new Set<string>();
    return [
      new Plugin({
        appendTransaction: (transactions, before, { doc, tr }) => {
          if (!transactions.some(({ docChanged }) => docChanged)) return null;
          before.doc.forEach((node) => made.add(formOf(node).id));
          const isPaste = transactions.some((one) => one.getMeta('paste') || one.getMeta('uiEvent') === 'drop');
          const seen = new Set<string>();
          let changed = false;
          doc.forEach((node, pos) => {
            const form = formOf(node);
            const isForeign = isPaste && !made.has(form.id) && !isKnown(form.id);
            if (!form.id || seen.has(form.id) || isElsewhere(form.id) || isForeign) {
              const id = crypto.randomUUID();
              tr.setNodeMarkup(pos, undefined, { ...form, id });
              changed = true;
              seen.add(id);
            } else seen.add(form.id);
          });
          return changed ? tr : null;
        },
      }),
    ];
  },
});
