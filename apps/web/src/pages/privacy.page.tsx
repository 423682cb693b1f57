import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { TableRegion } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';

const kept = ['email', 'password', 'name', 'words', 'supports', 'reports', 'sessions'] as const;
const what = defineMessages({
  email: { id: 'privacy.email', defaultMessage: 'Your e-mail address' },
  password: { id: 'privacy.password', defaultMessage: 'Your password' },
  name: { id: 'privacy.name', defaultMessage: 'The name you choose' },
  words: { id: 'privacy.words', defaultMessage: 'What you write and publish' },
  supports: { id: 'privacy.supports', defaultMessage: 'What you support and find helpful' },
  reports: { id: 'privacy.reports', defaultMessage: 'What you report' },
  sessions: { id: 'privacy.sessions', defaultMessage: 'Where you are signed in' },
});
const who = defineMessages({
  email: { id: 'privacy.email.who', defaultMessage: 'You, and administrators. Never shown to others.' },
  password: {
    id: 'privacy.password.who',
    defaultMessage: 'Nobody. Only a fingerprint is kept, from which it cannot be read.',
  },
  name: { id: 'privacy.name.who', defaultMessage: 'Everyone, beside what you write.' },
  words: { id: 'privacy.words.who', defaultMessage: 'Everyone, and in the open data.' },
  supports: { id: 'privacy.supports.who', defaultMessage: 'You. Others see only the number.' },
  reports: { id: 'privacy.reports.who', defaultMessage: 'Moderators see the reason, not your name.' },
  sessions: { id: 'privacy.sessions.who', defaultMessage: 'You, in your account, where you can end each of them.' },
});

/** What is known of people, who sees it, and how to take it back. */
export function PrivacyPage() {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'privacy.table', defaultMessage: 'What is kept, and who sees it' });
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'privacy.title', defaultMessage: 'Privacy in one page' })}
        lead={
          <FormattedMessage
            id="privacy.lead"
            defaultMessage="We keep what the forum needs to work, and nothing to follow you with. No advertising, no counting of visitors by others, no request to another company."
          />
        }
      />
      <div className="narrow">
        <TableRegion label={label}>
          <table>
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="privacy.what" defaultMessage="What" />
                </th>
                <th scope="col">
                  <FormattedMessage id="privacy.who" defaultMessage="Who sees it" />
                </th>
              </tr>
            </thead>
            <tbody>
              {kept.map((thing) => (
                <tr key={thing}>
                  <th scope="row">
                    <FormattedMessage {...what[thing]} />
                  </th>
                  <td>
                    <FormattedMessage {...who[thing]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
        <section className="section read">
          <FormattedMessage id="privacy.device" defaultMessage="On your device" tagName="h2" />
          <p>
            <FormattedMessage
              id="privacy.device.words"
              defaultMessage="One cookie keeps you signed in. The browser’s own store keeps your language, your colours, the order shuffled for you, and words you have not sent yet."
            />
          </p>
        </section>
        <section className="section read">
          <FormattedMessage id="privacy.leave" defaultMessage="Leaving" tagName="h2" />
          <p>
            <FormattedMessage
              id="privacy.leave.words"
              defaultMessage="You can delete your account at any time. Your address, name and password go at once. You choose whether what you published stays without your name, or goes too."
            />
          </p>
        </section>
      </div>
    </div>
  );
}
