import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useSignInFirst } from '../app/intent.ts';
import { useSession } from '../app/session.tsx';
import type { SuggestPageQuery } from '../gql/graphql.ts';
import { Button } from '../ui/button.tsx';
import { Bones, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';
import type { AskedFor } from './suggest.page.tsx';

type Text = NonNullable<SuggestPageQuery['policyText']>;

/** Whoever may not suggest now reads why, and how to go on. */
export function IfAllowed({
  text,
  found,
  asked,
  children,
}: {
  text: Text;
  found: SuggestPageQuery;
  asked: AskedFor;
  children: ReactNode;
}) {
  const { viewer, known } = useSession();
  const signInFirst = useSignInFirst();
  if (!known) return <Bones lines={6} />;
  if (!viewer)
    return (
      <div className="stack">
        <Refused words={<ReasonWords reason="NOT_SIGNED_IN" />}>
          <FormattedMessage
            id="suggest.signIn.words"
            defaultMessage="A suggestion carries a name, and the answer to it needs someone to reach."
          />
        </Refused>
        <div>
          <Button onClick={() => signInFirst('propose')}>
            <FormattedMessage id="write.signIn" defaultMessage="Sign in and write" />
          </Button>
        </div>
      </div>
    );
  const related = found.amendment;
  if ((asked.edit || asked.from) && !related) return <Refused words={<ReasonWords reason="NOT_FOUND" />} />;
  if (!text.policyVersion) return <Refused words={<ReasonWords reason="NOT_PUBLISHED" />} />;
  const may = asked.edit ? related?.viewerMay.includes('editAmendment') : text.viewerMay.includes('suggestAmendment');
  return may ? children : <WhyNot text={text} asked={asked} confirmed={viewer.emailConfirmed} />;
}

function WhyNot({ text, asked, confirmed }: { text: Text; asked: AskedFor; confirmed: boolean }) {
  const reason =
    text.suggestRefusal ?? (confirmed ? (asked.edit ? 'HAS_SUPPORTERS' : 'PHASE_CLOSED') : 'EMAIL_NOT_CONFIRMED');
  return (
    <Refused words={<ReasonWords reason={reason} />}>
      <FormattedMessage
        id="suggest.closed"
        defaultMessage="The text and all suggestions stay readable. What you may have begun is kept on this device."
      />
    </Refused>
  );
}
