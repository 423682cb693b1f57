import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { proposalPath } from '../../app/paths.ts';

interface Similar {
  proposal: { id: string; number: number; slug: string; title: string; language: string; supportCount: number };
}

/** Proposals that want nearly the same, with their supports. */
export function SimilarProposals({
  similar,
  consultation,
}: {
  similar: readonly Similar[];
  consultation: { slug: string };
}) {
  const intl = useIntl();
  if (similar.length === 0) return null;
  return (
    <div>
      <FormattedMessage id="proposal.similar" defaultMessage="Similar proposals" tagName="h2" />
      <ul className="stack-tight small">
        {similar.map(({ proposal }) => (
          <li key={proposal.id}>
            <Link to={proposalPath(consultation, proposal)} lang={proposal.language}>
              <bdi>{proposal.title}</bdi>
            </Link>
            , <span className="num">{intl.formatNumber(proposal.supportCount)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
