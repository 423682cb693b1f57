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
export function DecisionList({ decisions }: { decisions: readonly FragmentType<CaseDecisionsFragment>[] }) {
  if (data.decisions.length === 0) return null;
  return (
    <>
      <FormattedMessage id="moderation.decisions" defaultMessage="Decided before" tagName="h3" />
      <Minutes>
        {data.decisions.map((decision, place) => (
          <DecisionRow key={place} decision={decision} />
        ))}
      </Minutes>
    </>
  );
}

function DecisionRow({ decision }: { decision: FragmentType<CaseDecisionsFragment> }) {
  const { data } = useMasked({ fragment: decisionRow, from: decision });
  const intl = useIntl();
  return (
    <Minute when={<When at={data.at} as="minute" />}>
      <p>
        <b>{intl.formatMessage(caseActionsDone[data.action])}</b>
        {data.rule && (
          <>
            {'. '}
            <FormattedMessage
              id="moderation.decisions.rule"
              defaultMessage="Rule {number, number}: {rule}"
              values={{ number: ruleNumber(data.rule), rule: intl.formatMessage(houseRuleWords[data.rule]) }}
            />
          </>
        )}
      </p>
      {data.reason && <p dir="auto">{data.reason}</p>}
      <span className="muted">
        <PersonName name={data.by?.displayName} />
      </span>
    </Minute>
  );
}
