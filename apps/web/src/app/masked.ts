import type { FragmentType, TypedDocumentNode } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useState } from 'react';

interface Masked<Data> {
  fragment: TypedDocumentNode<Data>;
  /** Needed where the fragment holds other fragments. */
  fragmentName?: string;
  from: FragmentType<NoInfer<Data>>;
}

/**
 * A component's own part of what the page has asked for. The page's answer puts all of it into the store before the
 * component is shown, so it never waits; if another answer thins it out later, what was whole last stays.
 */
export function useMasked<Data>({ fragment, fragmentName, from }: Masked<Data>): { data: Data } {
  const now = useFragment<Data>({ fragment, fragmentName, from });
  return { data: useLastWhole<Data>(now.complete ? (now.data as Data) : null) };
}

function useLastWhole<Whole>(now: Whole | null): Whole {
  const [last, setLast] = useState(now);
  if (now !== null) {
    if (now !== last) setLast(() => now);
    return now;
  }
  if (last === null) throw new Error('The page did not ask for all of a fragment.');
  return last;
}
