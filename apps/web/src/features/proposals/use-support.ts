import { useCallback, useEffect, useState } from 'react';
import { useAct, type Refusal } from '../../app/answers.ts';
import { useKeptIntent, useSignInFirst } from '../../app/intent.ts';
import { useSession } from '../../app/session.tsx';
import { graphql } from '../../gql/gql.ts';

const supportProposal = graphql(`
  mutation SupportProposal($input: SupportProposalInput!) {
    supportProposal(input: $input) {
      ... on SupportProposalSuccess {
        proposal {
          id
          supportCount
          viewerSupports
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

const withdrawSupport = graphql(`
  mutation WithdrawSupport($input: WithdrawSupportInput!) {
    withdrawSupport(input: $input) {
      ... on WithdrawSupportSuccess {
        proposal {
          id
          supportCount
          viewerSupports
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

const keptKey = (proposalId: string) => `folkmoot.support.${proposalId}`;

interface Support {
  give: () => void;
  takeBack: () => Promise<boolean>;
  sending: boolean;
  /** Pressed without a line: sent when it is back. */
  kept: boolean;
  refusal: Refusal | null;
  failed: boolean;
}

/** Backing a proposal, wherever the button stands: after signing in, and after a broken line, it happens by itself. */
export function useSupport({ id, viewerSupports }: { id: string; viewerSupports: boolean }): Support {
  const { viewer, known } = useSession();
  const signInFirst = useSignInFirst();
  const giving = useAct(supportProposal, (data) => data.supportProposal);
  const taking = useAct(withdrawSupport, (data) => data.withdrawSupport);
  const [kept, setKept] = useState(() => localStorage.getItem(keptKey(id)) !== null);
  const { send } = giving;

  const sendNow = async () => {
    const sent = await send({ input: { proposalId: id } });
    const waits = sent.kind === 'failed' && !navigator.onLine;
    if (waits) localStorage.setItem(keptKey(id), 'yes');
    else localStorage.removeItem(keptKey(id));
    setKept(waits);
  };

  const give = useCallback(() => {
    if (known && !viewer) signInFirst('support', id);
    else void sendNow();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- sendNow changes with every answer, what it does not
  }, [known, viewer, signInFirst, id]);

  useKeptIntent('support', id, viewer !== null && !viewerSupports, give);
  useEffect(() => {
    if (!kept || !viewer) return undefined;
    const again = () => {
      // The page has this button twice; the first takes what is kept.
      if (localStorage.getItem(keptKey(id)) === null) return setKept(false);
      localStorage.removeItem(keptKey(id));
      void sendNow();
    };
    // The line may have come back while the page was closed.
    if (navigator.onLine) again();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [kept, viewer, id]);

  return {
    give,
    takeBack: async () => (await taking.send({ input: { proposalId: id } })).kind === 'done',
    sending: giving.sending || taking.sending,
    kept,
    refusal: giving.refusal ?? taking.refusal,
    failed: (giving.failure ?? taking.failure) !== null && !kept,
  };
}
