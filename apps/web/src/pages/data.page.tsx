import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { PageHead } from '../ui/page-head.tsx';

/** What is exported, and the interface for programs. */
export function DataPage() {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'data.title', defaultMessage: 'Open data' })}
        lead={
          <FormattedMessage
            id="data.lead"
            defaultMessage="What is public here can be taken away, counted again and used by others."
          />
        }
      />
      <div className="narrow">
        <section className="section read">
          <FormattedMessage id="data.files" defaultMessage="Files" tagName="h2" />
          <p>
            <FormattedMessage
              id="data.files.words"
              defaultMessage="Each published result lists its files as CSV and JSON: the proposals with their supports and answers, the comments, and the figures week by week. You find them at the side of a <results>result</results>."
              values={{ results: (words) => <Link to="/results">{words}</Link> }}
            />
          </p>
          <p>
            <FormattedMessage
              id="data.files.personal"
              defaultMessage="The files hold the words people published and the names they chose. Who supported what, e-mail addresses and reports are in none of them."
            />
          </p>
        </section>
        <section className="section read">
          <FormattedMessage id="data.api" defaultMessage="For programs" tagName="h2" />
          <p>
            <FormattedMessage
              id="data.api.words"
              defaultMessage="Everything this site shows comes from one GraphQL interface at {address}. Reading needs no account. Lists are answered in pages, and each field carries its description."
              values={{ address: <code dir="ltr">/graphql</code> }}
            />
          </p>
          <pre dir="ltr" tabIndex={0}>
            <code>{`{
  consultations(time: open, first: 10) {
    edges { node { slug title currentPhase { kind closesAt } proposalCount } }
  }
}`}</code>
          </pre>
          <p>
            <FormattedMessage
              id="data.api.fair"
              defaultMessage="Please ask no more than you need: very deep or very many questions at once are refused."
            />
          </p>
        </section>
      </div>
    </div>
  );
}
