import { numberClauses, type Clause } from '@folkmoot/domain';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { formOf } from './clause-words.ts';

interface Around {
  head: readonly Clause[];
  tail: readonly Clause[];
}

export const numbersKey = new PluginKey<DecorationSet>('clauseNumbers');
/** The start of a link to a clause of the same text. */
export const clauseLink = '#clause-';

/**
 * Numbers in the margin, counted through the whole text of which the editor holds a sheet; and beside a reference
 * whose clause has another number by now, the number of today. `current` marks where the cursor stands.
 */
export const ClauseNumbers = Extension.create<{ around: () => Around; kindWord: (kind: Clause['kind']) => string }>({
  name: 'clauseNumbers',
  addOptions: () => ({ around: () => ({ head: [], tail: [] }), kindWord: (kind) => kind }),
  addProseMirrorPlugins() {
    const { around, kindWord } = this.options;
    const decorate = (doc: Node) => DecorationSet.create(doc, numberDecorations(doc, around(), kindWord));
    return [
      new Plugin({
        key: numbersKey,
        state: {
          init: (_, { doc }) => decorate(doc),
          apply: (tr, old) => {
            if (!tr.docChanged && !tr.getMeta(numbersKey)) return old;
            // While only words change, nothing is counted anew: that is every stroke of a key.
            return !tr.getMeta(numbersKey) && isSameOrder(tr.before, tr.doc)
              ? old.map(tr.mapping, tr.doc)
              : decorate(tr.doc);
          },
        },
        props: {
          decorations(state) {
            const { $head } = state.selection;
            const set = numbersKey.getState(state) ?? DecorationSet.empty;
            if ($head.depth === 0) return set;
            return set.add(state.doc, [Decoration.node($head.before(1), $head.after(1), { 'data-current': '' })]);
          },
        },
      }),
    ];
  },
});

/** Are the pieces the same, in the same order, each of its kind and level? Editing words leaves attributes untouched. */
const isSameOrder = (before: Node, after: Node): boolean =>
  before.childCount === after.childCount && before.children.every(({ attrs }, at) => attrs === after.child(at).attrs);

function numberDecorations(doc: Node, { head, tail }: Around, kindWord: (kind: Clause['kind']) => string) {
  const here = doc.children.map((node) => ({ ...formOf(node), words: '' }));
  const numbered = numberClauses([...head, ...here, ...tail]);
  const numbers = new Map(numbered.map(({ id, number }) => [id, number]));
  const decorations: Decoration[] = [];
  doc.forEach((node, pos) => {
    const { id, kind } = formOf(node);
    const number = numbers.get(id) ?? '';
    const margin = number ? { 'data-number': number } : { 'data-word': kindWord(kind) };
    decorations.push(Decoration.node(pos, pos + node.nodeSize, margin));
    node.descendants((child, offset) => {
      const href: unknown = child.marks.find(({ type }) => type.name === 'link')?.attrs['href'];
      if (typeof href !== 'string' || !href.startsWith(clauseLink)) return;
      const now = numbers.get(href.slice(clauseLink.length));
      if (now === child.text) return;
      const at = pos + 1 + offset;
      decorations.push(Decoration.inline(at, at + child.nodeSize, { 'data-now': now ?? '?' }));
    });
  });
  return decorations;
}
