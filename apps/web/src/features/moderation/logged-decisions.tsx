import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { consultationPath } from '../../app/paths.ts';
import type { ModerationLogQuery } from '../../gql/graphql.ts';
import { TableRegion } from '../../ui/lists.tsx';
import { When } from '../../ui/when.tsx';
import { CaseActionLabel } from '../../words/case-action.tsx';
import { houseRuleWords, ruleNumber } from '../../words/house-rule.tsx';

type LoggedDecision = ModerationLogQuery['moderationLog']['edges'][number]['node'];

/** The public log as a table. */
export function LoggedDecisions({ decisions }: { decisions: readonly LoggedDecision[] }) {
  const intl = useIntl();
  return (
    <TableRegion label={intl.formatMessage({ id: 'moderation.log', defaultMessage: 'Decisions of moderators' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="moderation.log.case" defaultMessage="Case" />
            </th>
            <th scope="col">
              <FormattedMessage id="moderation.log.decision" defaultMessage="Decision" />
            </th>
            <th scope="col">
              <FormattedMessage id="moderation.log.reason" defaultMessage="Rule and reason" />
            </th>
            <th scope="col">
              <FormattedMessage id="moderation.log.where" defaultMessage="Where" />
            </th>
            <th scope="col" className="n">
              <FormattedMessage id="moderation.log.after" defaultMessage="Decided after" />
            </th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <tr key={decision.id}>
              <th scope="row">
                <span dir="ltr">{decision.caseNumber}</span>
                <br />
                <span className="muted">
                  <When at={decision.at} />
                </span>
              </th>
              <td>
                <CaseActionLabel action={decision.action} />
                <br />
                <span className="muted">
                  <FormattedMessage
                    id="moderation.log.kind"
                    defaultMessage="{kind, select, proposal {A proposal} amendment {A suggestion} other {A comment}}"
                    values={{ kind: decision.subjectKind }}
                  />
                </span>
              </td>
              <td>
                {decision.rule && (
                  <b>
                    <FormattedMessage
                      id="moderation.log.rule"
                      defaultMessage="{number, number}. {rule}"
                      values={{
                        number: ruleNumber(decision.rule),
                        rule: intl.formatMessage(houseRuleWords[decision.rule]),
                      }}
                    />
                  </b>
                )}
                <p dir="auto">{decision.reason}</p>
              </td>
              <td>
                <Link className="plain" to={consultationPath(decision.consultation)}>
                  <bdi>{decision.consultation.title}</bdi>
                </Link>
              </td>
              <td className="n">
                <FormattedMessage
                  id="moderation.log.hours"
                  defaultMessage="{hours, plural, =0 {under an hour} one {# hour} other {# hours}}"
                  values={{ hours: Math.round(decision.hoursToDecision) }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
