import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { proposalsPath } from '../../app/paths.ts';
import type { ResultPageQuery } from '../../gql/graphql.ts';
import { BigFigure, NotEnough } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { AnswerBars } from './answer-bars.tsx';
import { ParticipationChart } from './participation-chart.tsx';
import { YouSaid } from './you-said.tsx';

type Consultation = NonNullable<ResultPageQuery['consultation']>;
type Result = NonNullable<Consultation['result']>;

/** Below this many people a chart would show persons, not participation. */
const fewest = 5;

/** The four figures of a result. */
export function ResultFigures({ figures }: { figures: Result['figures'] }) {
  return (
    <div className="figures">
      <BigFigure value={figures.people}>
        <FormattedMessage
          id="outcome.figure.people"
          defaultMessage="{count, plural, one {person} other {people}} took part"
          values={{ count: figures.people }}
        />
      </BigFigure>
      <BigFigure value={figures.proposals}>
        <FormattedMessage
          id="outcome.figure.proposals"
          defaultMessage="{count, plural, one {proposal} other {proposals}}, {answered, plural, =0 {none answered} one {# answered} other {# answered}}"
          values={{ count: figures.proposals, answered: figures.answered }}
        />
      </BigFigure>
      <BigFigure value={figures.comments}>
        <FormattedMessage
          id="outcome.figure.comments"
          defaultMessage="{count, plural, one {comment} other {comments}}"
          values={{ count: figures.comments }}
        />
      </BigFigure>
      <BigFigure value={figures.supports}>
        <FormattedMessage
          id="outcome.figure.supports"
          defaultMessage="{count, plural, one {support} other {supports}}"
          values={{ count: figures.supports }}
        />
      </BigFigure>
    </div>
  );
}

/** The report: what you said and what was answered, the text, the figures as charts. */
export function ResultReport({ consultation, result }: { consultation: Consultation; result: Result }) {
  const { figures } = result;
  return (
    <>
      {figures.mostSupported.length > 0 && (
        <section className="section">
          <FormattedMessage id="outcome.said" defaultMessage="You said, we answered" tagName="h2" />
          <YouSaid proposals={figures.mostSupported} consultation={consultation} />
          <p>
            <Link to={`${proposalsPath(consultation)}?order=supported`}>
              <FormattedMessage
                id="outcome.all"
                defaultMessage="{count, plural, one {The proposal and its answer} other {All # proposals and their answers}}"
                values={{ count: figures.proposals }}
              />
            </Link>
          </p>
        </section>
      )}
      {result.body && (
        <section className="section">
          <FormattedMessage id="outcome.report" defaultMessage="The report" tagName="h2" />
          <Markdown text={result.body} lang={consultation.language} firstHeading={3} />
        </section>
      )}
      {figures.answers.length > 0 && (
        <section className="section">
          <FormattedMessage id="outcome.answers.title" defaultMessage="How proposals were answered" tagName="h2" />
          <AnswerBars answers={figures.answers} />
        </section>
      )}
      <section className="section">
        <FormattedMessage id="outcome.chart.title" defaultMessage="People who took part, week by week" tagName="h2" />
        {figures.people >= fewest && figures.participation.length > 1 ? (
          <ParticipationChart weeks={figures.participation} />
        ) : (
          <p className="muted">
            <NotEnough />
          </p>
        )}
      </section>
    </>
  );
}

/** All data of the result, to take away. */
export function Downloads({ downloads }: { downloads: Result['downloads'] }) {
  if (downloads.length === 0) return null;
  return (
    <div>
      <FormattedMessage id="outcome.downloads" defaultMessage="Check it yourself" tagName="h2" />
      <p className="small">
        <FormattedMessage
          id="outcome.downloads.words"
          defaultMessage="All figures of this page can be worked out again from these files. No account needed."
        />
      </p>
      <ul className="small">
        {downloads.map(({ name, format, url }) => (
          <li key={url}>
            <a href={url} download className="textbtn">
              <Icon name="download" />
              <FormattedMessage
                id="outcome.download"
                defaultMessage="{name} as {format}"
                values={{ name: <bdi>{name}</bdi>, format: format.toUpperCase() }}
              />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
