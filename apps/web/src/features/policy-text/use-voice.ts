import { useCallback } from 'react';
import { useAct, type Refusal } from '../../app/answers.ts';
import { useKeptIntent, useSignInFirst } from '../../app/intent.ts';
import { useSession } from '../../app/session.tsx';
import { graphql } from '../../gql/gql.ts';
import type { Stance } from '../../gql/graphql.ts';

const voteAmendment = graphql(`
  mutation VoteAmendment($input: VoteAmendmentInput!) {
    voteAmendment(input: $input) {
      ... on VoteAmendmentSuccess {
        amendment {
          id
          viewerStance
          voices {
            for
            against
            neutral
          }
          viewerMay
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface Voice {
  /** Speaks for it, against it or neutrally; null takes the voice back. Answers whether it was taken. */
  give: (stance: Stance | null) => Promise<boolean>;
  sending: boolean;
  refusal: Refusal | null;
  failed: boolean;
}

/** One's voice on a suggestion: after signing in it happens by itself. */
export function useVoice({ id, viewerStance }: { id: string; viewerStance?: Stance | null }): Voice {
  const { viewer, known } = useSession();
  const signInFirst = useSignInFirst();
  const { send, sending, refusal, failure } = useAct(voteAmendment, (data) => data.voteAmendment);

  const give = useCallback(
    async (stance: Stance | null) => {
      if (known && !viewer) {
        if (stance === 'for') signInFirst('support', id);
        else signInFirst('vote', `${id}.${stance ?? 'none'}`);
        return false;
      }
      return (await send({ input: { amendmentId: id, stance } })).kind === 'done';
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `send` is new each time and does the same
    [known, viewer, signInFirst, id],
  );

  const possible = viewer !== null;
  useKeptIntent('support', id, possible && viewerStance !== 'for', () => void give('for'));
  useKeptIntent('vote', `${id}.against`, possible && viewerStance !== 'against', () => void give('against'));
  useKeptIntent('vote', `${id}.neutral`, possible && viewerStance !== 'neutral', () => void give('neutral'));
  return { give, sending, refusal, failed: failure !== null };
}
