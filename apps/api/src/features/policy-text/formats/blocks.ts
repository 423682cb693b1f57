import type { Run } from './runs.ts';

/** A piece of a document as every format can say it, before it becomes the Markdown of a clause. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly runs: readonly Run[];
      readonly anchors: readonly string[];
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | ListBlock
  | TableBlock
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | { readonly kind: 'footnote'; readonly label: string; readonly blocks: readonly Block[] };

/** `start` is the number of the first item of an ordered list. */
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** The first row is the head. Rows may be of unequal length. */
export interface TableBlock {
  readonly kind: 'table';
  readonly aligned: readonly Alignment[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}
export type Alignment = 'left' | 'center' | 'right' | null;
