import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { TableRegion } from '../../ui/lists.tsx';
import { Unseen } from '../../ui/page-head.tsx';

/** What an account is for, and what it costs in privacy. */
export function AccountAside() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'identity.lets', defaultMessage: 'What an account lets you do' });
  const rows = [
    { can: <FormattedMessage id="identity.lets.read" defaultMessage="Read everything" />, without: true },
    { can: <FormattedMessage id="identity.lets.write" defaultMessage="Support, comment, propose" />, without: false },
    {
      can: <FormattedMessage id="identity.lets.hear" defaultMessage="Hear what became of your words" />,
      without: false,
    },
  ];
  return (
    <aside className="aside">
      <div>
        <h2>{title}</h2>
        <TableRegion label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="identity.lets.can" defaultMessage="You can" />
                </th>
                <th scope="col">
                  <FormattedMessage id="identity.lets.without" defaultMessage="Without" />
                </th>
                <th scope="col">
                  <FormattedMessage id="identity.lets.with" defaultMessage="With" />
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ can, without }, row) => (
                <tr key={row}>
                  <th scope="row">{can}</th>
                  <td>
                    <YesOrNo yes={without} />
                  </td>
                  <td>
                    <YesOrNo yes />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      </div>
      <div>
        <FormattedMessage id="identity.know" defaultMessage="What we know about you" tagName="h2" />
        <p className="small">
          <FormattedMessage
            id="identity.know.words"
            defaultMessage="Your e-mail address, and what you write and support here. Others see the name you choose, never your address. <privacy>Privacy in one page</privacy>"
            values={{ privacy: (words) => <Link to="/privacy">{words}</Link> }}
          />
        </p>
      </div>
    </aside>
  );
}

function YesOrNo({ yes }: { yes: boolean }) {
  return (
    <>
      <Icon name={yes ? 'check' : 'minus'} />
      <Unseen>
        {yes ? (
          <FormattedMessage id="identity.yes" defaultMessage="yes" />
        ) : (
          <FormattedMessage id="identity.no" defaultMessage="no" />
        )}
      </Unseen>
    </>
  );
}
