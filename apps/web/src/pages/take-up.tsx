import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';

/** Beside a comment: makes a suggestion of what it says, and names it there. */
export function TakeUp({ to }: { to: string }) {
  return (
    <Link className="textbtn" to={to}>
      <FormattedMessage id="suggest.takeUp" defaultMessage="Suggest words for this" />
    </Link>
  );
}
