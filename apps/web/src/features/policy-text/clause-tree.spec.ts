import { markNotes, markStretches, wordsOf, type TreeNode } from './clause-tree.ts';

const text = (value: string): TreeNode => ({ type: 'text', value });
const tag = (tagName: string, ...children: TreeNode[]): TreeNode => ({ type: 'element', tagName, children });
const marked = (node: TreeNode): string =>
  node.type === 'text'
    ? (node.value ?? '')
    : node.tagName === 'mark'
      ? `<${wordsOf(node)}>`
      : (node.children ?? []).map(marked).join('');

describe('the words of a clause as a tree', () => {
  it('get a mark for each note, which counts as it is written', () => {
    const tree = tag('p', text('Hot[^1] summers'));
    markNotes()(tree);
    expect(tree.children?.map(({ tagName }) => tagName)).toEqual([undefined, 'sup', undefined]);
    expect(wordsOf(tree)).toBe('Hot[^1] summers');
  });

  it('get marks around a stretch that runs through other elements', () => {
    const plain = 'At least 200 of the trees';
    const tree = tag('p', text('At least '), tag('strong', text('200')), text(' of the trees'));
    markStretches({ plain, stretches: [{ start: 3, end: 15, commentIds: ['a'] }] })(tree);
    expect(marked(tree)).toBe('At <least ><200>< of> the trees');
  });

  it('find a stretch in a list, whose lines the page breaks by itself', () => {
    const plain = 'bear frost,\nbear salt.';
    const tree = tag('ul', text('\n'), tag('li', text('bear frost,')), text('\n'), tag('li', text('bear salt.')));
    markStretches({ plain, stretches: [{ start: 12, end: 21, commentIds: ['a'] }] })(tree);
    expect(marked(tree).trim()).toBe('bear frost,\n<bear salt>.');
  });

  it('find a stretch by its words where the page shows fewer', () => {
    const plain = 'See <b>the map</b> of heat';
    const tree = tag('p', text('See the map of heat'));
    markStretches({ plain, stretches: [{ start: 19, end: 26, commentIds: ['a'] }] })(tree);
    expect(marked(tree)).toBe('See the map <of heat>');
  });
});
