import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { AccountAside } from '../features/identity/account-aside.tsx';
import { placeIn } from '../features/identity/next-place.ts';
import { SignUpForm } from '../features/identity/sign-up-form.tsx';
import { TextButton } from '../ui/button.tsx';
import { Entrance } from '../ui/entrance.tsx';
import { PageHead } from '../ui/page-head.tsx';

interface Letter {
  sentTo: string;
  displayName: string;
}

/** Makes an account, then says that a letter is on its way. */
export function SignUpPage() {
  const intl = useIntl();
  const [params] = useSearchParams();
  const [letter, setLetter] = useState<Letter | null>(null);
  const [typed, setTyped] = useState({ email: '', displayName: '' });

  if (letter)
    return (
      <LetterSent
        letter={letter}
        onBack={() => {
          setTyped({ email: letter.sentTo, displayName: letter.displayName });
          setLetter(null);
        }}
      />
    );
  return (
    <Entrance aside={<AccountAside />}>
      <PageHead tight title={intl.formatMessage({ id: 'sign-up.title', defaultMessage: 'Make an account' })} />
      <SignUpForm
        next={placeIn(params)}
        start={typed}
        onSent={(sentTo, displayName) => setLetter({ sentTo, displayName })}
      />
      <p className="small">
        <FormattedMessage
          id="sign-up.have"
          defaultMessage="You have one already? <in>Sign in</in>"
          values={{ in: (words) => <Link to={{ pathname: '/sign-in', search: params.toString() }}>{words}</Link> }}
        />
      </p>
    </Entrance>
  );
}

function LetterSent({ letter, onBack }: { letter: Letter; onBack: () => void }) {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'sign-up.sent', defaultMessage: 'We sent you a letter' })}
        lead={
          <FormattedMessage
            id="sign-up.sent.to"
            defaultMessage="Open the link in it to confirm that <address></address> is yours. It works for two days."
            values={{
              address: () => (
                <bdi key="address" dir="ltr">
                  {letter.sentTo}
                </bdi>
              ),
            }}
          />
        }
      >
        <div role="status" className="stack-tight">
          <FormattedMessage id="sign-up.none" defaultMessage="If none arrives within a few minutes" tagName="h2" />
          <ul className="stack-tight read">
            <li>
              <FormattedMessage id="sign-up.none.spam" defaultMessage="Look where unwanted mail is kept." />
            </li>
            <li>
              <FormattedMessage id="sign-up.none.address" defaultMessage="Is the address right? If not," />{' '}
              <TextButton onClick={onBack}>
                <FormattedMessage id="sign-up.none.mend" defaultMessage="mend it and send again" />
              </TextButton>
            </li>
            <li>
              <FormattedMessage
                id="sign-up.none.again"
                defaultMessage="<in>Sign in</in> with your new password: under “Your account” you can ask for another letter."
                values={{ in: (words) => <Link to="/sign-in?next=/account">{words}</Link> }}
              />
            </li>
          </ul>
        </div>
      </PageHead>
    </div>
  );
}
