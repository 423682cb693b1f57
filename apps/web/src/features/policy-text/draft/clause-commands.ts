import type { Clause, ClauseKind } from '@folkmoot/domain';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list';
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { clauseOf, formOf, type ClauseWords } from './clause-words.ts';
import { wordingAs } from './wording-as.ts';

interface Place {
  node: Node;
  /** Where it begins in the document. */
  pos: number;
  /** The how manieth piece it is. */
  index: number;
}

/** The piece in which the cursor stands. */
export function pieceAt({ doc, selection: { $head } }: Pick<EditorState, 'doc' | 'selection'>): Place | null {
  const index = Math.min($head.index(0), doc.childCount - 1);
  const node = doc.maybeChild(index);
  if (!node) return null;
  return { node, index, pos: doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0) };
}

/** What a clause that follows this one is to begin with. */
const following = (kind: ClauseKind): Pick<Clause, 'id' | 'kind' | 'level'> => ({
  id: crypto.randomUUID(),
  kind: kind === 'division' || kind === 'clause' ? 'clause' : kind === 'definition' ? 'definition' : 'paragraph',
  level: 0,
});

const isLine = (node: Node | null | undefined): node is Node => node?.type.name === 'clauseLine';

function putAfter(tr: Transaction, { node, pos }: Place): Transaction {
  const at = pos + node.nodeSize;
  tr.insert(at, node.type.schema.node('clauseLine', following(formOf(node).kind)));
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
}

/** A new clause after this one, wherever in it the cursor stands. */
export const addClause: Command = (state, dispatch) => {
  const place = pieceAt(state);
  if (place) dispatch?.(putAfter(state.tr, place));
  return place !== null;
};

/** Two clauses of one: the first keeps its identity, and the words keep it where there is nothing ahead of them. */
export const splitClause: Command = (state, dispatch) => {
  if (leaveList(state, dispatch)) return true;
  const { $from, $to } = state.selection;
  if (!isLine($from.node(1)) || !isLine($to.node(1))) return state.selection.$from.node(1)?.type.name === 'clauseTable';
  const tr = state.tr.deleteSelection();
  const { $from: $at } = tr.selection;
  const piece = $at.node(1);
  const { kind, level } = formOf(piece);
  const atEnd = $at.parentOffset === piece.content.size;
  if ($at.parentOffset === 0 && !atEnd)
    tr.insert($at.before(1), piece.type.create({ id: crypto.randomUUID(), kind, level }));
  else
    tr.split($at.pos, 1, [
      { type: piece.type, attrs: atEnd ? following(kind) : { id: crypto.randomUUID(), kind, level } },
    ]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Enter in an empty last item goes on below the list. */
const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.node(1)?.type.name !== 'clauseList' || $from.parent.content.size > 0 || $from.depth !== 4)
    return false;
  const list = $from.node(2);
  if ($from.index(2) !== list.childCount - 1 || list.childCount === 1) return false;
  const tr = state.tr.delete($from.before(3), $from.after(3));
  // The cursor has left with its item; the list is where it was.
  const place = pieceAt(state);
  if (place) dispatch?.(putAfter(tr, { ...place, node: tr.doc.child(place.index) }));
  return true;
};

const atStart = ($at: ResolvedPos) => {
  for (let depth = $at.depth; depth > 1; depth -= 1) if ($at.index(depth - 1) > 0) return false;
  return $at.parentOffset === 0;
};
const atEnd = ($at: ResolvedPos) => {
  for (let depth = $at.depth; depth > 1; depth -= 1)
    if ($at.index(depth - 1) < $at.node(depth - 1).childCount - 1) return false;
  return $at.parentOffset === $at.parent.content.size;
};

/** One clause of two; the earlier keeps its identity. What is no line of words is only stepped into. */
function join(state: EditorState, earlier: number, dispatch: Parameters<Command>[1]): boolean {
  const [first, second] = [state.doc.maybeChild(earlier), state.doc.maybeChild(earlier + 1)];
  if (!first || !second) return false;
  const start = state.doc.children.slice(0, earlier).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const seam = start + first.nodeSize;
  const tr = state.tr;
  if (isLine(first) && first.content.size === 0) tr.delete(start, seam);
  else if (isLine(second) && second.content.size === 0) {
    tr.delete(seam, seam + second.nodeSize).setSelection(Selection.near(tr.doc.resolve(seam - 1), -1));
  } else if (isLine(first) && isLine(second)) tr.join(seam);
  else if (state.selection.head > seam) tr.setSelection(Selection.near(tr.doc.resolve(seam - 1), -1));
  else tr.setSelection(Selection.near(tr.doc.resolve(seam + 1), 1));
  dispatch?.(tr.scrollIntoView());
  return true;
}

export const joinBackward: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  const place = pieceAt(state);
  if (!empty || !place || !atStart($head)) return false;
  const isEmptyList = place.node.type.name === 'clauseList' && place.node.textContent === '';
  if (isEmptyList) {
    const line = state.schema.node('clauseLine', { ...formOf(place.node), kind: 'paragraph' });
    const tr = state.tr.replaceWith(place.pos, place.pos + place.node.nodeSize, line);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, place.pos + 1)));
    return true;
  }
  // At the very beginning there is nothing to join, and nothing else may happen instead.
  return place.index === 0 || join(state, place.index - 1, dispatch);
};

export const joinForward: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  const place = pieceAt(state);
  if (!empty || !place || !atEnd($head)) return false;
  return place.index === state.doc.childCount - 1 || join(state, place.index, dispatch);
};

/** Takes the clause out. The last one leaves an empty one behind: a document has a piece. */
export const removeClause: Command = (state, dispatch) => {
  const place = pieceAt(state);
  if (!place) return false;
  const end = place.pos + place.node.nodeSize;
  const tr = state.tr;
  if (state.doc.childCount > 1) tr.delete(place.pos, end);
  else tr.replaceWith(place.pos, end, state.schema.node('clauseLine', following('paragraph')));
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(place.pos + 1, tr.doc.content.size)))));
  return true;
};

/** Past its neighbour. At an end of the sheet `beyond` takes it on. */
export const moveClause =
  (by: -1 | 1, beyond: (clauseId: string, by: -1 | 1) => boolean): Command =>
  (state, dispatch) => {
    const place = pieceAt(state);
    if (!place) return false;
    const neighbour = state.doc.maybeChild(place.index + by);
    if (!neighbour) return dispatch ? beyond(formOf(place.node).id, by) : true;
    const offset = state.selection.head - place.pos;
    const tr = state.tr.delete(place.pos, place.pos + place.node.nodeSize);
    const to = by === -1 ? place.pos - neighbour.nodeSize : place.pos + neighbour.nodeSize;
    tr.insert(to, place.node).setSelection(Selection.near(tr.doc.resolve(Math.min(to + offset, tr.doc.content.size))));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Another kind of piece, its words put so that they fit. */
export const setKind =
  (kind: ClauseKind, words: ClauseWords): Command =>
  (state, dispatch) => {
    const place = pieceAt(state);
    if (!place) return false;
    const clause = clauseOf(place.node, words);
    const level = kind === 'division' ? Math.max(1, clause.level) : 0;
    const stays = isLine(place.node) && kind !== 'list' && kind !== 'table';
    const tr = state.tr;
    if (stays) tr.setNodeMarkup(place.pos, undefined, { id: clause.id, kind, level });
    else {
      const node = words.node({ id: clause.id, kind, level, words: wordingAs(kind, clause.words) });
      tr.replaceWith(place.pos, place.pos + place.node.nodeSize, node);
      tr.setSelection(Selection.near(tr.doc.resolve(place.pos + 1)));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** A heading higher or lower; an item of a list out or in. */
export const setLevel =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const place = pieceAt(state);
    if (!place) return false;
    if (place.node.type.name === 'clauseList') {
      const item = state.schema.nodes['listItem'];
      if (!item) return false;
      if (by === -1 && state.selection.$head.depth <= 4) return false;
      return by === 1 ? sinkListItem(item)(state, dispatch) : liftListItem(item)(state, dispatch);
    }
    const { id, kind, level } = formOf(place.node);
    const next = level + by;
    if (kind !== 'division' || next < 1 || next > 6) return false;
    dispatch?.(state.tr.setNodeMarkup(place.pos, undefined, { id, kind, level: next }));
    return true;
  };
