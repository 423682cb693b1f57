import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { CaseDecisionsFragment } from '../../gql/graphql.ts';
import { Minute, Minutes } from '../../ui/lists.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { When } from '../../ui/when.tsx';
import { houseRuleWords, ruleNumber } from '../../words/house-rule.tsx';
import { caseActionsDone } from './case-words.ts';

const caseDecisions = graphql(`
  fragment CaseDecisions on ModerationCase {
    id
    decisions {
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
  }
`);

/** What was decided in this case before, and why. */
export function DecisionList({ case: given }: { case: FragmentType<CaseDecisionsFragment> }) {
  const { data } = useMasked({ fragment: caseDecisions, from: given });
  const intl = useIntl();
  if (data.decisions.length === 0) return null;
  return (
    <>
      <FormattedMessage id="moderation.decisions" defaultMessage="Decided before" tagName="h3" />
      <Minutes>
        {data.decisions.map(({ id, action, rule, reason, at, by }) => (
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
