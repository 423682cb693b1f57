import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { suggestPath } from '../app/paths.ts';
import { useSession } from '../app/session.tsx';
import { InviteCoauthor } from '../features/policy-text/invite-coauthor.tsx';
import { WithdrawAmendment } from '../features/policy-text/withdraw-amendment.tsx';
import { Icon } from '../ui/icon.tsx';
import { Report } from './report.tsx';
import type { ShownSuggestion } from './suggestion.page.tsx';

/** What one may do with a suggestion besides speaking for or against it. */
export function SuggestionActs({ suggestion }: { suggestion: ShownSuggestion }) {
  const { viewer, known } = useSession();
  const may = (verb: ShownSuggestion['viewerMay'][number]) => suggestion.viewerMay.includes(verb);
  const { consultation } = suggestion.text;
  return (
    <div className="row suggestion-acts">
      {may('suggestAmendment') && (
        <Link className="small act" to={`${suggestPath(consultation)}?from=${suggestion.number}`}>
          <Icon name="pencil" /> <FormattedMessage id="suggestion.goOn" defaultMessage="Go on from these words" />
        </Link>
      )}
      {may('editAmendment') && (
        <Link className="small act" to={`${suggestPath(consultation)}?edit=${suggestion.number}`}>
          <Icon name="pencil" /> <FormattedMessage id="suggestion.edit" defaultMessage="Change the words" />
        </Link>
      )}
      {may('inviteCoauthor') && <InviteCoauthor amendmentId={suggestion.id} />}
      {may('withdrawAmendment') && <WithdrawAmendment id={suggestion.id} />}
      {(may('reportContent') || (known && !viewer)) && <Report subjectKind="amendment" subjectId={suggestion.id} />}
    </div>
  );
}
