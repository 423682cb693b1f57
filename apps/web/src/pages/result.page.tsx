import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath } from '../app/paths.ts';
import { Downloads, ResultFigures, ResultReport } from '../features/outcomes/result-report.tsx';
import { graphql } from '../gql/gql.ts';
import type { ResultPageQuery } from '../gql/graphql.ts';
import { Fact, Facts } from '../ui/lists.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Note, StateLabel } from '../ui/state-label.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { useDates } from '../ui/when.tsx';
import { wayTo } from './way-to.tsx';

const resultQuery = graphql(`
  query ResultPage($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      title
      time
      language
      askedBy
      publishedAt
      result {
        id
        title
        lead
        body
        version
        isPublished
        publishedAt
        by {
          id
          displayName
        }
        figures {
          people
          proposals
          comments
          supports
          answered
          participation {
            week
            proposals
            comments
            supports
            people
          }
          mostSupported {
            number
            slug
            title
            supports
            comments
            answerState
            answerReason
          }
          answers {
            state
            count
          }
        }
        downloads {
          name
          format
          url
        }
      }
    }
  }
`);

/** What a consultation came to. */
export function ResultPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(resultQuery, { variables: { slug } });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ consultation }) => (consultation ? <Shown consultation={consultation} /> : <NothingHere />)}
    </Loaded>
  );
}

function Shown({ consultation }: { consultation: NonNullable<ResultPageQuery['consultation']> }) {
  const intl = useIntl();
  const dates = useDates();
  const { result, language } = consultation;
  const crumbs = (
    <Crumbs
      way={[wayTo(consultation.time), { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> }]}
      here={<FormattedMessage id="result.here" defaultMessage="Result" />}
    />
  );
  if (!result)
    return (
      <div className="wrap">
        {crumbs}
        <PageHead
          title={intl.formatMessage({ id: 'result.none', defaultMessage: 'There is no result yet' })}
          lead={
            <FormattedMessage
              id="result.none.lead"
              defaultMessage="It is published here after the last step, with what you said, what was decided, and why."
            />
          }
        >
          <p>
            <Link to={consultationPath(consultation)}>
              <bdi>{consultation.title}</bdi>
            </Link>
          </p>
        </PageHead>
      </div>
    );
  return (
    <div className="wrap">
      {crumbs}
      <PageHead
        title={result.title}
        lang={language}
        lead={result.lead}
        above={
          result.publishedAt && (
            <p>
              <StateLabel tone="yes" icon="accepted">
                <FormattedMessage
                  id="result.published"
                  defaultMessage="Result published on {day}"
                  values={{ day: dates.day(result.publishedAt) }}
                />
              </StateLabel>
            </p>
          )
        }
      >
        {!result.isPublished && (
          <Note tone="soon" icon="eyeOff">
            <FormattedMessage
              id="result.draft"
              defaultMessage="This is a draft. The public does not see it, and the figures still change."
            />
          </Note>
        )}
        <p className="small muted">
          <FormattedMessage
            id="result.signed"
            defaultMessage="Signed by {askedBy}. Version {version, number}."
            values={{ askedBy: <bdi>{consultation.askedBy}</bdi>, version: result.version }}
          />
        </p>
      </PageHead>
      <ResultFigures figures={result.figures} />
      <div className="cols below">
        <div>
          <ResultReport consultation={consultation} result={result} />
        </div>
        <aside className="aside stick">
          <Downloads downloads={result.downloads} />
          <div>
            <FormattedMessage id="result.question" defaultMessage="The question" tagName="h2" />
            <Facts>
              <Fact name={<FormattedMessage id="result.consultation" defaultMessage="Consultation" />}>
                <Link to={consultationPath(consultation)}>
                  <bdi>{consultation.title}</bdi>
                </Link>
              </Fact>
              {consultation.publishedAt && (
                <Fact name={<FormattedMessage id="result.asked" defaultMessage="Asked on" />}>
                  {dates.day(consultation.publishedAt)}
                </Fact>
              )}
              {result.by && (
                <Fact name={<FormattedMessage id="result.by" defaultMessage="Written by" />}>
                  <bdi>{result.by.displayName}</bdi>
                </Fact>
              )}
            </Facts>
          </div>
        </aside>
      </div>
    </div>
  );
}
