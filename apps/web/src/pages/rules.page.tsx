import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Lines } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { houseRuleReasons, houseRules, houseRuleWords } from '../words/house-rule.tsx';

/** The six house rules, and what happens when one is broken. */
export function RulesPage() {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'rules.title', defaultMessage: 'The six rules of the forum' })}
        lead={
          <FormattedMessage
            id="rules.lead"
            defaultMessage="They are the only ground on which moderators take something out of view. That someone finds an opinion wrong is none."
          />
        }
      />
      <div className="narrow">
        <Lines ordered>
          {houseRules.map((rule, place) => (
            <li key={rule} id={rule}>
              <h2>
                <FormattedMessage
                  id="rules.rule"
                  defaultMessage="{number, number}. {rule}"
                  values={{ number: place + 1, rule: intl.formatMessage(houseRuleWords[rule]) }}
                />
              </h2>
              <p>
                <FormattedMessage {...houseRuleReasons[rule]} />
              </p>
            </li>
          ))}
        </Lines>
        <section className="section">
          <FormattedMessage id="rules.broken" defaultMessage="When a rule is broken" tagName="h2" />
          <div className="read">
            <p>
              <FormattedMessage
                id="rules.broken.report"
                defaultMessage="Anyone with an account can report a proposal or a comment. Moderators see the reason, never who reported."
              />
            </p>
            <p>
              <FormattedMessage
                id="rules.broken.decide"
                defaultMessage="A moderator decides, names the rule and writes down why. Nobody decides on their own words. The author reads the reason, and the decision stands in the <log>public log</log>, without the words and without names."
                values={{ log: (words) => <Link to="/log">{words}</Link> }}
              />
            </p>
            <p>
              <FormattedMessage
                id="rules.broken.hidden"
                defaultMessage="What is taken out of view is not deleted: its author still reads it, and it can be brought back."
              />
            </p>
          </div>
        </section>
      </div>
    </div>
  );
}
