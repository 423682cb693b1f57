import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Lines } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { phaseKindWords } from '../words/phase-kind.tsx';

const steps = ['propose', 'discuss', 'draft', 'vote', 'answer'] as const;
const stepWords = defineMessages({
  propose: {
    id: 'how.propose',
    defaultMessage:
      'Anyone with an account writes proposals and supports those of others. Authors can change their words until someone supports them.',
  },
  discuss: {
    id: 'how.discuss',
    defaultMessage:
      'No new proposals now. People say what speaks for and against those that stand, and go on supporting.',
  },
  draft: { id: 'how.draft', defaultMessage: 'Officials write a text from what was proposed. People comment on it.' },
  vote: { id: 'how.vote', defaultMessage: 'Where a vote is held, it is held now.' },
  answer: {
    id: 'how.answer',
    defaultMessage:
      'Officials answer proposals, each with reasons and where they promise something, with a date. Then they publish the result.',
  },
});

/** How a question becomes a decision here. */
export function HowPage() {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'how.title', defaultMessage: 'How decisions are made' })}
        lead={
          <FormattedMessage
            id="how.lead"
            defaultMessage="Officials ask a question. Everyone can propose, argue and support. Officials owe answers with reasons, and a result in public."
          />
        }
      />
      <div className="narrow">
        <FormattedMessage id="how.steps" defaultMessage="The steps of a consultation" tagName="h2" />
        <p className="muted">
          <FormattedMessage
            id="how.steps.words"
            defaultMessage="Each consultation chooses its steps and shows them with their dates at the top of its page. What a step does not allow is closed, and says so."
          />
        </p>
        <Lines ordered>
          {steps.map((step) => (
            <li key={step}>
              <h3>
                <FormattedMessage {...phaseKindWords[step]} />
              </h3>
              <p>
                <FormattedMessage {...stepWords[step]} />
              </p>
            </li>
          ))}
        </Lines>
        <section className="section read">
          <FormattedMessage id="how.who" defaultMessage="Who does what" tagName="h2" />
          <p>
            <FormattedMessage
              id="how.who.anyone"
              defaultMessage="Everyone can read everything, without an account. To write or support you need one, with an e-mail address that you have confirmed."
            />
          </p>
          <p>
            <FormattedMessage
              id="how.who.moderators"
              defaultMessage="Moderators keep to the <rules>six rules</rules> and state a reason for each decision in the <log>public log</log>."
              values={{
                rules: (words) => <Link to="/rules">{words}</Link>,
                log: (words) => <Link to="/log">{words}</Link>,
              }}
            />
          </p>
          <p>
            <FormattedMessage
              id="how.who.officials"
              defaultMessage="Officials ask the questions, read what is written, answer under their name and office, and publish the result. Their answers carry the day they were due."
            />
          </p>
        </section>
        <section className="section read">
          <FormattedMessage id="how.counts" defaultMessage="What is counted, and how" tagName="h2" />
          <p>
            <FormattedMessage
              id="how.counts.support"
              defaultMessage="One person has one support for each proposal and can take it back while supporting is open. Others see the number, never the names."
            />
          </p>
          <p>
            <FormattedMessage
              id="how.counts.order"
              defaultMessage="Proposals can be sorted by support, by date, by comments, or shuffled: the shuffled order is different for each visitor, so that every proposal has the same chance to be read."
            />
          </p>
          <p>
            <FormattedMessage
              id="how.counts.helpful"
              defaultMessage="Comments are sorted by how sure we can be that readers find them helpful: many helpful votes count more than few, and a few votes do not beat many."
            />
          </p>
          <p>
            <FormattedMessage
              id="how.counts.data"
              defaultMessage="When a result is published its figures are fixed, and all data behind them can be <data>taken away</data> and counted again."
              values={{ data: (words) => <Link to="/data">{words}</Link> }}
            />
          </p>
        </section>
      </div>
    </div>
  );
}
