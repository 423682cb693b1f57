import { describe, expect, it } from '@jest/globals';
import type { Clause, ClauseKind } from '@folkmoot/domain';
import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { clauseSchema } from './clause-schema.ts';
import { clauseOf, ClauseWords } from './clause-words.ts';
import { wordingAs } from './wording-as.ts';

const schema = getSchema(clauseSchema);
const clause = (kind: ClauseKind, words: string): Clause => ({
  id: 'a',
  kind,
  level: kind === 'division' ? 1 : 0,
  words,
});

/** The words as they come back when something of the clause was typed anew. */
function retyped(kind: ClauseKind, words: string): { name: string; words: string } {
  const node = new ClauseWords(schema).node(clause(kind, words));
  return { name: node.type.name, words: new ClauseWords(schema).words(node) };
}

/** The node made again, as undoing an edit does. */
const again = (node: Node) => schema.nodeFromJSON(node.toJSON());

describe('the words of a clause in the editor', () => {
  it.each<[string, ClauseKind, string]>([
    ['odd Markdown', 'paragraph', 'A __bold__ word,\nand a _soft_ line.'],
    ['a list with other marks', 'list', '* one\n* two\n  + deeper'],
    ['a quotation', 'paragraph', '> as it is'],
    ['two paragraphs', 'clause', 'One.\n\nTwo.'],
    ['a picture', 'paragraph', '![a tree](/files/1.png)'],
    ['a reference', 'paragraph', '[a]: /b'],
    ['a title of a link', 'paragraph', '[a](/b "c")'],
    ['a tag', 'paragraph', 'An <b>old</b> tag'],
    ['nothing', 'paragraph', ''],
  ])('come back byte for byte while nobody edits them: %s', (_, kind, words) => {
    const known = new ClauseWords(schema);
    const node = known.node(clause(kind, words));
    expect(clauseOf(node, known)).toEqual(clause(kind, words));
    expect(known.words(again(node))).toBe(words);
  });

  it.each<[string, ClauseKind, string, string]>([
    ['plain', 'clause', 'Streets come first.', 'Streets come first.'],
    ['marks', 'clause', '**Bold**, *soft*, `code`, ~~gone~~.', '**Bold**, *soft*, `code`, ~~gone~~.'],
    ['a link', 'clause', 'See [4.2](#clause-a).', 'See [4.2](#clause-a).'],
    ['a place of a note', 'clause', 'The office[^1] answers.', 'The office[^1] answers.'],
    ['a note', 'footnote', '[^1]: Answers.', '[^1]: Answers.'],
    ['a soft line', 'clause', 'One\ntwo.', 'One two.'],
    ['a break', 'clause', 'One\\\ntwo.', 'One\\\ntwo.'],
    ['what would be marks', 'clause', '1\\. is no \\*list\\*', '1\\. is no \\*list\\*'],
    ['a tag', 'clause', 'a <b> tag and 3 < 4', 'a \\<b> tag and 3 < 4'],
    ['a heading', 'division', 'Which streets come first', 'Which streets come first'],
    ['a list', 'list', '* one\n* two\n  * deeper', '- one\n- two\n  - deeper'],
    ['a numbered list', 'list', '3. one\n4. two', '3. one\n4. two'],
    [
      'a table',
      'table',
      'a | b\n--|-:\n1 \\| 2 | **3**\n4 |',
      '| a | b |\n| --- | ---: |\n| 1 \\| 2 | **3** |\n| 4 |  |',
    ],
  ])('say the same once edited: %s', (_, kind, words, written) => {
    expect(retyped(kind, words).words).toBe(written);
    expect(retyped(kind, written).words).toBe(written);
  });

  it.each<[ClauseKind, string, string]>([
    ['clause', 'A quotation?', 'clauseLine'],
    ['clause', '> A quotation', 'clauseSource'],
    ['list', 'no list', 'clauseSource'],
    ['list', '- a list', 'clauseList'],
    ['table', '|a|\n|-|', 'clauseTable'],
    ['clause', '- a list', 'clauseSource'],
  ])('have a shape: %s %s', (kind, words, name) => {
    expect(retyped(kind, words).name).toBe(name);
  });
});

describe('words put so that they fit another kind', () => {
  it.each<[ClauseKind, string, string]>([
    ['list', 'One thing.', '- One thing.'],
    ['clause', '- one\n- two', 'one two'],
    ['table', '- one\n- two', '| one |  |\n| --- | --- |\n| two |  |'],
    ['list', '| a | b |\n| - | - |\n| c | d |', '- a b\n- c d'],
    ['paragraph', 'As it is.', 'As it is.'],
    ['list', '', '- '],
  ])('as %s: %s', (kind, words, wanted) => {
    expect(wordingAs(kind, words)).toBe(wanted);
  });
});
