import type { Text } from './piece.ts';

/** `split`: the new piece `id` came out of `other`. `merged`: the words of the gone piece `id` now stand in `other`. */
export interface Descent {
  readonly kind: 'split' | 'merged';
  readonly id: string;
  readonly other: string;
}

export function lineage(_before: Text, _after: Text): Descent[] {
  return [];
}
