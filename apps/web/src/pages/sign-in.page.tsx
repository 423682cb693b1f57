import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session.tsx';
import { AccountAside } from '../features/identity/account-aside.tsx';
import { placeIn } from '../features/identity/next-place.ts';
import { SignInForm } from '../features/identity/sign-in-form.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Entrance } from '../ui/entrance.tsx';
import { PageHead } from '../ui/page-head.tsx';

const titles = defineMessages({
  none: { id: 'sign-in.title', defaultMessage: 'Sign in' },
  support: { id: 'sign-in.title.support', defaultMessage: 'Sign in to support this proposal' },
  comment: { id: 'sign-in.title.comment', defaultMessage: 'Sign in to comment' },
  propose: { id: 'sign-in.title.propose', defaultMessage: 'Sign in to write a proposal' },
  report: { id: 'sign-in.title.report', defaultMessage: 'Sign in to report this' },
  vote: { id: 'sign-in.title.vote', defaultMessage: 'Sign in to say what helps' },
});

const leads = defineMessages({
  support: { id: 'sign-in.lead.support', defaultMessage: 'We keep your support and add it as soon as you are in.' },
  comment: {
    id: 'sign-in.lead.comment',
    defaultMessage: 'You come back to the place where you were. What you have written is kept on this device.',
  },
  propose: { id: 'sign-in.lead.propose', defaultMessage: 'You go on to the form for your proposal.' },
});

const intents = ['support', 'comment', 'propose', 'report', 'vote'] as const;

/** The way in, and on to what the person was about to do. */
export function SignInPage() {
  const intl = useIntl();
  const [params] = useSearchParams();
  const { viewer } = useSession();
  const next = placeIn(params);
  const intent = intents.find((known) => known === params.get('intent'));
  const lead = intent === 'support' || intent === 'comment' || intent === 'propose' ? leads[intent] : null;
  const title = intl.formatMessage(titles[intent ?? 'none']);

  if (viewer)
    return (
      <div className="wrap">
        <PageHead
          title={intl.formatMessage({ id: 'sign-in.in', defaultMessage: 'You are signed in' })}
          lead={
            <FormattedMessage
              id="sign-in.in.as"
              defaultMessage="As <name></name>."
              values={{ name: () => <bdi key="name">{viewer.displayName}</bdi> }}
            />
          }
        >
          <p>
            <LinkButton to={next} replace>
              <FormattedMessage id="sign-in.in.on" defaultMessage="Go on" />
            </LinkButton>
          </p>
        </PageHead>
      </div>
    );

  return (
    <Entrance aside={<AccountAside />}>
      <PageHead tight title={title} lead={lead && intl.formatMessage(lead)} />
      <SignInForm next={next} />
      <p className="small">
        <FormattedMessage
          id="sign-in.without"
          defaultMessage="<on>Go on without an account</on>: you can read everything."
          values={{ on: (words) => <Link to={next}>{words}</Link> }}
        />
      </p>
    </Entrance>
  );
}
