import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { rememberSignedIn } from '../../app/client.ts';

/** Goes on as someone else than before: everything known is read anew, since others may see other things. */
export function useEntering(): (place: string, signedIn: boolean) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return useCallback(
    async (place, signedIn) => {
      rememberSignedIn(signedIn);
      await navigate(place, { replace: true });
      // Pages that cannot be read any more say so themselves.
      await client.resetStore().catch(() => undefined);
    },
    [client, navigate],
  );
}
