import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { proposalPath, proposalsPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { MostSupportedRowFragment } from '../../gql/graphql.ts';
import { TableRegion } from '../../ui/lists.tsx';
import { AnswerStateLabel } from '../../words/answer-state.tsx';

const mostSupportedRow = graphql(`
  fragment MostSupportedRow on Proposal {
    id
    number
    slug
    title
    language
    supportCount
    answer {
      id
      state
    }
  }
`);

/** The proposals with most support and what became of them. */
export function MostSupported({
  proposals,
  consultation,
  count,
}: {
  proposals: readonly (FragmentType<MostSupportedRowFragment> & { id: string })[];
  consultation: { slug: string };
  count: number;
}) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'proposal.mostSupported', defaultMessage: 'Most supported proposals' });
  return (
    <section className="section">
      <div className="row between">
        <h2>{label}</h2>
        <Link className="small" to={proposalsPath(consultation)}>
          <FormattedMessage
            id="proposal.all"
            defaultMessage="{count, plural, one {# proposal} other {All # proposals}}"
            values={{ count }}
          />
        </Link>
      </div>
      <TableRegion label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="proposal.column.proposal" defaultMessage="Proposal" />
              </th>
              <th scope="col" className="n">
                <FormattedMessage id="proposal.column.supports" defaultMessage="Supports" />
              </th>
              <th scope="col">
                <FormattedMessage id="proposal.column.became" defaultMessage="What became of it" />
              </th>
            </tr>
          </thead>
          <tbody>
            {proposals.map((proposal) => (
              <Row key={proposal.id} proposal={proposal} consultation={consultation} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}

function Row({
  proposal,
  consultation,
}: {
  proposal: FragmentType<MostSupportedRowFragment>;
  consultation: { slug: string };
}) {
  const { data } = useMasked({ fragment: mostSupportedRow, from: proposal });
  const intl = useIntl();
  return (
    <tr>
      <th scope="row">
        <Link className="plain" to={proposalPath(consultation, data)} lang={data.language}>
          <bdi>{data.title}</bdi>
        </Link>
      </th>
      <td className="n">{intl.formatNumber(data.supportCount)}</td>
      <td>
        {data.answer ? (
          <AnswerStateLabel state={data.answer.state} />
        ) : (
          <span className="muted">
            <FormattedMessage id="proposal.notAnswered" defaultMessage="Not answered yet" />
          </span>
        )}
      </td>
    </tr>
  );
}
