import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { CaseReportsFragment } from '../../gql/graphql.ts';
import { TableRegion } from '../../ui/lists.tsx';
import { reportReasons, reportReasonWords } from '../../words/house-rule.tsx';

const caseReports = graphql(`
  fragment CaseReports on ModerationCase {
    id
    reports {
      id
      reason
      words
    }
  }
`);

/** What people reported, by reason. Who they are nobody sees. */
export function ReportTable({ case: given }: { case: FragmentType<CaseReportsFragment> }) {
  const { data } = useMasked({ fragment: caseReports, from: given });
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'moderation.reports', defaultMessage: 'What people reported' });
  const rows = reportReasons
    .map((reason) => ({ reason, of: data.reports.filter((report) => report.reason === reason) }))
    .filter(({ of }) => of.length > 0)
    .toSorted((a, b) => b.of.length - a.of.length);
  return (
    <>
      <h3>{title}</h3>
      <TableRegion label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="moderation.reports.reason" defaultMessage="Reason" />
              </th>
              <th scope="col" className="n">
                <FormattedMessage id="moderation.reports.people" defaultMessage="People" />
              </th>
              <th scope="col">
                <FormattedMessage id="moderation.reports.words" defaultMessage="In their words" />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ reason, of }) => {
              const said = of.filter(({ words }) => words !== '');
              return (
                <tr key={reason}>
                  <th scope="row">{intl.formatMessage(reportReasonWords[reason])}</th>
                  <td className="n">{intl.formatNumber(of.length)}</td>
                  <td>
                    {said.length > 0 ? (
                      <ul className="stack-tight">
                        {said.map(({ id, words }) => (
                          <li key={id} dir="auto">
                            “{words}”
                          </li>
                        ))}
                      </ul>
                    ) : (
                      <span className="muted">
                        <FormattedMessage id="moderation.reports.wordless" defaultMessage="No words given" />
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
