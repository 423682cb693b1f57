import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { PublishResult } from '../features/outcomes/publish-result.tsx';
import { ResultForm, type KeptResult, type ResultWords } from '../features/outcomes/result-form.tsx';
import { ResultFigures, ResultReport } from '../features/outcomes/result-report.tsx';
import { graphql } from '../gql/gql.ts';
import type { ManageResultPageQuery } from '../gql/graphql.ts';
import { Button } from '../ui/button.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Empty, Loaded, PageBones, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';
import { Gate } from './gate.tsx';

const manageResultQuery = graphql(`
  query ManageResultPage($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      title
      time
      language
      askedBy
      publishedAt
      viewerMay
      result {
        id
        title
        lead
        body
        publishedAt
      }
      resultDraft {
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

type Consultation = NonNullable<ManageResultPageQuery['consultation']>;

/** Where the result of a consultation is written, looked at and published. */
export function ManageResultPage() {
  const intl = useIntl();
  const { slug = '' } = useParams();
  const title = intl.formatMessage({ id: 'manage-result.title', defaultMessage: 'The result' });
  return (
    <Gate title={title} verb="saveResult" reason="NOT_AN_OFFICIAL">
      {() => <Known key={slug} slug={slug} title={title} />}
    </Gate>
  );
}

const keptOf = ({ resultDraft, result }: Consultation): KeptResult => {
  const { title, lead, body } = resultDraft ?? result ?? { title: '', lead: '', body: '' };
  return { words: { title, lead, body }, version: resultDraft?.version ?? null };
};

function Known({ slug, title }: { slug: string; title: string }) {
  const { data, error, refetch } = useQuery(manageResultQuery, { variables: { slug } });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} bones={<PageBones />}>
      {({ consultation }) =>
        consultation ? (
          <Shown consultation={consultation} title={title} onChange={() => void refetch()} />
        ) : (
          <NothingHere />
        )
      }
    </Loaded>
  );
}

function Shown({ consultation, title, onChange }: { consultation: Consultation; title: string; onChange: () => void }) {
  const client = useApolloClient();
  const [written, setWritten] = useState<{ words: ResultWords; hasUnsaved: boolean } | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const { slug, resultDraft } = consultation;
  const onWords = useCallback((words: ResultWords, hasUnsaved: boolean) => setWritten({ words, hasUnsaved }), []);
  const readAgain = async () => {
    const { data } = await client.query({ query: manageResultQuery, variables: { slug }, fetchPolicy: 'network-only' });
    return data?.consultation ? keptOf(data.consultation) : null;
  };
  const may = consultation.viewerMay.includes('saveResult');

  return (
    <div className="wrap">
      <Crumbs
        way={[
          { to: '/manage', words: <FormattedMessage id="manage.title" defaultMessage="Your consultations" /> },
          { to: `/manage/${slug}`, words: <bdi>{consultation.title}</bdi> },
        ]}
        here={title}
      />
      <PageHead tight title={title} lead={<bdi lang={consultation.language}>{consultation.title}</bdi>} />
      {may ? (
        <div className="cols">
          <ResultForm
            consultation={consultation}
            start={keptOf(consultation)}
            readAgain={readAgain}
            onWords={onWords}
            onSaved={onChange}
          />
          <aside className="aside">
            <PublishResult
              consultation={consultation}
              publishedAt={consultation.result?.publishedAt ?? null}
              hasUnsaved={written?.hasUnsaved ?? false}
              onDone={onChange}
            />
            <div className="stack-tight">
              <FormattedMessage id="manage-result.preview.title" defaultMessage="Before you do" tagName="h2" />
              <Button look="quiet" block aria-expanded={previewing} onClick={() => setPreviewing(!previewing)}>
                {previewing ? (
                  <FormattedMessage id="manage-result.preview.close" defaultMessage="Close the preview" />
                ) : (
                  <FormattedMessage id="manage-result.preview" defaultMessage="See it as citizens will" />
                )}
              </Button>
            </div>
          </aside>
        </div>
      ) : (
        <Refused words={<ReasonWords reason="NOT_AN_OFFICIAL" />} />
      )}
      {!previewing && (
        <section className="section">
          <FormattedMessage id="manage-result.figures" defaultMessage="Figures, as they stand now" tagName="h2" />
          {resultDraft ? (
            <ResultFigures figures={resultDraft.figures} />
          ) : (
            <Empty title={<FormattedMessage id="manage-result.figures.none" defaultMessage="No figures yet" />}>
              <p>
                <FormattedMessage
                  id="manage-result.figures.none.words"
                  defaultMessage="Save the result once, and what people did stands here."
                />
              </p>
            </Empty>
          )}
        </section>
      )}
      {previewing && <Preview consultation={consultation} words={written?.words ?? keptOf(consultation).words} />}
    </div>
  );
}

function Preview({ consultation, words }: { consultation: Consultation; words: ResultWords }) {
  const intl = useIntl();
  const { resultDraft, language } = consultation;
  const result = resultDraft && { ...resultDraft, ...words };
  return (
    <section
      className="preview stack-wide"
      aria-label={intl.formatMessage({ id: 'manage-result.preview.label', defaultMessage: 'Preview' })}
    >
      <div className="stack">
        <h2 className="preview-title" lang={language} dir="auto">
          {words.title}
        </h2>
        <p className="lead" lang={language} dir="auto">
          {words.lead}
        </p>
      </div>
      {result ? (
        <>
          <ResultFigures figures={result.figures} />
          <ResultReport consultation={{ ...consultation, result }} result={result} />
        </>
      ) : (
        <p className="muted">
          <FormattedMessage id="manage-result.preview.save" defaultMessage="Save once to see it with its figures." />
        </p>
      )}
    </section>
  );
}
