/** What a paragraph is, and its words, told by how it begins. */
export interface Judged {
  readonly kind: 'clause' | 'definition';
  readonly words: string;
  /** Whether it bore a decimal number or a bold one: in such a text what has none goes on from what has. */
  readonly isNumbered: boolean;
}

/** A number in front: `4.`, `4.2`, `4.2.1.`, `4)`, `(4)`, `(a)`, `a)`, `(iv)`, `§ 4`, also with an escaped stop. */
const decimal = String.raw`(?:§\s?)?\d{1,3}(?:\.\d{1,3})*[a-z]?`;
const enclosed = String.raw`\((?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,7})\)|[a-z]\\?\)`;
/** What may follow a number: a sentence's beginning. `3.5 million people` is no number of a paragraph. */
const sentence = String.raw`[ \t\n]+(?=[\p{Lu}\p{Lo}"“„«‘'*_[(])`;
const numbered = new RegExp(
  String.raw`^(?:${decimal}\\?[.)]|(?:§\s?)?\d{1,3}(?:\.\d{1,3})+|§\s?\d{1,3}[a-z]?)${sentence}`,
  'u',
);
const listed = new RegExp(String.raw`^(?:${enclosed})${sentence}`, 'u');
/** As we write it: the stop or bracket within the bold words tells `**4.2.**` from `**3.5** million`. */
const bold = new RegExp(String.raw`^\*\*(?:${decimal}[.)]|${enclosed})\*\*[ \t]+(?=\S)`, 'u');
const headed = new RegExp(
  String.raw`^(?:${decimal}\\?[.)]|(?:§\s?)?\d{1,3}(?:\.\d{1,3})+|§\s?\d{1,3}[a-z]?|${enclosed}|[A-Z]\\?\.|[IVXLC]{1,7}\\?[.)])[ \t]+(?=\S)`,
  'u',
);

const marked = /^\*\*([^*\n]{1,120}?)(?:\s*[:：]\*\*|\*\*\s*[:：]|\*\*\s+[—–](?=\s))\s*(?=\S)/;
/** `Term — meaning`: few words, a capital first, and no second dash, which would make it an insertion. */
const dashed = /^([\p{Lu}"“„«][^\s—*_[\]`<.,;:]*(?: [^\s—*_[\]`<.,;:]+){0,4}) — (?=\S)(?!.* — )/su;

/** Judges a paragraph by its Markdown. A number in front is dropped: numbers are told by place. */
export function judgedParagraph(markdown: string): Judged {
  const number = (bold.exec(markdown) ?? numbered.exec(markdown))?.[0];
  const rest = markdown.slice((number ?? listed.exec(markdown)?.[0] ?? '').length);
  const isNumbered = number !== undefined;
  const term = marked.exec(rest) ?? dashed.exec(rest);
  if (term?.[1] === undefined) return { kind: 'clause', words: rest, isNumbered };
  return { kind: 'definition', words: `**${term[1].trim()}**: ${rest.slice(term[0].length)}`, isNumbered };
}

/** The words of a heading without a number in front. */
export function judgedHeading(markdown: string): string {
  return markdown.replace(headed, '');
}
