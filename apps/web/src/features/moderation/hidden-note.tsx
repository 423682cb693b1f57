import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { HouseRule } from '../../gql/graphql.ts';
import { Note } from '../../ui/state-label.tsx';
import { useDates } from '../../ui/when.tsx';
import { houseRuleWords, ruleNumber } from '../../words/house-rule.tsx';

/** Says that moderators took something out of view: when, by which rule, and why. */
export function HiddenNote({ hidden }: { hidden: { at: string; rule: HouseRule; reason: string } }) {
  const intl = useIntl();
  const dates = useDates();
  return (
    <Note icon="eyeOff" tone="soon">
      <b>
        <FormattedMessage
          id="moderation.hidden"
          defaultMessage="Moderators took this out of view on {day}."
          values={{ day: dates.day(hidden.at) }}
        />
      </b>{' '}
      <FormattedMessage
        id="moderation.hidden.rule"
        defaultMessage="Rule {number, number}: {rule}. <log>Public log</log>"
        values={{
          number: ruleNumber(hidden.rule),
          rule: intl.formatMessage(houseRuleWords[hidden.rule]),
          log: (words) => <Link to="/log">{words}</Link>,
        }}
      />
      {hidden.reason && <p dir="auto">{hidden.reason}</p>}
    </Note>
  );
}
