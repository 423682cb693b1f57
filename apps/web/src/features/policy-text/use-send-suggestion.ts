import type { Language } from '@folkmoot/domain';
import { useAct, type Refusal } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { ChangeInput } from './suggestion-draft.ts';

const suggestAmendment = graphql(`
  mutation SuggestAmendment($input: SuggestAmendmentInput!) {
    suggestAmendment(input: $input) {
      ... on SuggestAmendmentSuccess {
        amendment {
          id
          number
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

const editAmendment = graphql(`
  mutation EditAmendment($input: EditAmendmentInput!) {
    editAmendment(input: $input) {
      ... on EditAmendmentSuccess {
        amendment {
          id
          number
          version
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

const creditComment = graphql(`
  mutation CreditComment($input: CreditCommentInput!) {
    creditComment(input: $input) {
      ... on CreditCommentSuccess {
        amendment {
          id
          credits {
            id
          }
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** What a suggestion is about besides its changes. */
export interface SuggestionFor {
  textId: string;
  language: Language;
  parentId?: string;
  proposalId?: string;
  commentId?: string;
  /** One's own that is changed, at the version that was read. */
  editing?: { id: string; version: number };
}

interface Sending {
  /** Answers the number of the suggestion and whether the comment was credited; or why it was not sent. */
  send: (words: {
    base: number;
    changes: ChangeInput[];
    why: string;
  }) => Promise<{ number: number; isCredited: boolean } | Refusal | null>;
  sending: boolean;
  refusal: Refusal | null;
  failure: { requestId: string | null } | null;
  clear: () => void;
}

/** Sends a new suggestion, or a changed one; then credits the comment that it takes up. */
export function useSendSuggestion({
  textId,
  language,
  parentId,
  proposalId,
  commentId,
  editing,
}: SuggestionFor): Sending {
  const suggesting = useAct(suggestAmendment, (data) => data.suggestAmendment);
  const changing = useAct(editAmendment, (data) => data.editAmendment);
  const crediting = useAct(creditComment, (data) => data.creditComment);
  const act = editing ? changing : suggesting;
  return {
    send: async (words) => {
      const sent = editing
        ? await changing.send({ input: { ...words, ...editing } })
        : await suggesting.send({ input: { ...words, textId, language, parentId, proposalId } });
      if (sent.kind === 'refused') return { reason: sent.reason, field: sent.field };
      if (sent.kind === 'failed') return null;
      const { id, number } = sent.value.amendment;
      const credited = commentId ? await crediting.send({ input: { amendmentId: id, commentId } }) : null;
      return { number, isCredited: credited === null || credited.kind === 'done' };
    },
    sending: act.sending || crediting.sending,
    refusal: act.refusal,
    failure: act.failure,
    clear: act.clear,
  };
}
