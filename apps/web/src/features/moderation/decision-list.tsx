import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { graphql } from '../../gql/gql.ts';
import type { DecisionRowFragment } from '../../gql/graphql.ts';
import { Minute, Minutes } from '../../ui/lists.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { When } from '../../ui/when.tsx';
import { houseRuleWords, ruleNumber } from '../../words/house-rule.tsx';
import { caseActionsDone } from './case-words.ts';

const decisionRow = graphql(`
  fragment DecisionRow on Decision {
    id
    action
    rule
    reason
    at
    by {
      id
      displayName
    }
  }
`);

/** What was decided in this case before, and why. */
export function DecisionList({ decisions: given }: { decisions: FragmentType<DecisionRowFragment>[] }) {
  const { data: decisions } = useSuspenseFragment({ fragment: decisionRow, from: given });
  const intl = useIntl();
  return (
    <>
      <FormattedMessage id="moderation.decisions" defaultMessage="Decided before" tagName="h3" />
      <Minutes>
        {decisions.map(({ id, action, rule, reason, at, by }) => (
          <Minute key={id} when={<When at={at} as="minute" />}>
            <p>
              <b>{intl.formatMessage(caseActionsDone[action])}</b>
              {rule && (
                <>
                  {'. '}
                  <FormattedMessage
                    id="moderation.decisions.rule"
                    defaultMessage="Rule {number, number}: {rule}"
                    values={{ number: ruleNumber(rule), rule: intl.formatMessage(houseRuleWords[rule]) }}
                  />
                </>
              )}
            </p>
            {reason && <p dir="auto">{reason}</p>}
            <span className="muted">
              <PersonName name={by?.displayName} />
            </span>
          </Minute>
        ))}
      </Minutes>
    </>
  );
}
