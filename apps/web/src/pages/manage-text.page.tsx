import { useApolloClient, useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { BeginText } from '../features/policy-text/draft/begin-text.tsx';
import { DraftDesk } from '../features/policy-text/draft/draft-desk.tsx';
import { ImportDraft } from '../features/policy-text/draft/import-draft.tsx';
import { PublishDraft } from '../features/policy-text/draft/publish-draft.tsx';
import { WriteDraft } from '../features/policy-text/draft/write-draft.tsx';
import { graphql } from '../gql/gql.ts';
import type { ManageTextPageQuery } from '../gql/graphql.ts';
import { Bench, commandKey, type KeyLine } from '../ui/bench.tsx';
import { Crumbs, NothingHere } from '../ui/page-head.tsx';
import { Loaded, PageBones, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';
import { Gate } from './gate.tsx';

const manageTextQuery = graphql(`
  query ManageTextPage($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      title
      language
      viewerMay
    }
    policyText(consultation: $slug) {
      id
      title
      language
      viewerMay
      draft {
        revision
        clauses {
          id
          kind
          level
          words
        }
      }
      policyVersion {
        id
        number
        clauses {
          id
          kind
          level
          words
        }
      }
    }
  }
`);

const draftAgainQuery = graphql(`
  query DraftAgain($slug: String!) {
    policyText(consultation: $slug) {
      id
      draft {
        revision
        clauses {
          id
          kind
          level
          words
        }
      }
    }
  }
`);

const views = ['write', 'import', 'publish'] as const;

/** The working draft of a policy text: writing it, bringing a document in, publishing a version. */
export function ManageTextPage() {
  const intl = useIntl();
  const { slug = '' } = useParams();
  const title = intl.formatMessage({ id: 'manage-text.title', defaultMessage: 'Policy text' });
  return (
    <Gate title={title} verb="draftConsultation" reason="NOT_AN_OFFICIAL">
      {() => <Known key={slug} slug={slug} title={title} />}
    </Gate>
  );
}

function Known({ slug, title }: { slug: string; title: string }) {
  const { data, error, refetch } = useQuery(manageTextQuery, {
    variables: { slug },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} bones={<PageBones />}>
      {({ consultation, policyText }) =>
        consultation ? (
          <Shown consultation={consultation} policyText={policyText} title={title} onChanged={() => void refetch()} />
        ) : (
          <NothingHere />
        )
      }
    </Loaded>
  );
}

interface ShownProps {
  consultation: NonNullable<ManageTextPageQuery['consultation']>;
  policyText: ManageTextPageQuery['policyText'];
  title: string;
  onChanged: () => void;
}

function Shown({ consultation, policyText, title, onChanged }: ShownProps) {
  const intl = useIntl();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const view = views.find((known) => known === params.get('view')) ?? 'write';
  const { slug } = consultation;
  const pathname = `/manage/${slug}/text`;
  const readAgain = async () => {
    const { data } = await client.query({ query: draftAgainQuery, variables: { slug }, fetchPolicy: 'no-cache' });
    return data?.policyText?.draft ?? null;
  };
  const mayNot = policyText ? !policyText.draft : !consultation.viewerMay.includes('beginPolicyText');
  const counts = policyText?.policyVersion?.number ?? 0;
  return (
    <Bench
      title={title}
      label={intl.formatMessage({ id: 'manage-text.views', defaultMessage: 'Work on the text' })}
      places={[
        {
          to: { pathname, search: '' },
          words: <FormattedMessage id="manage-text.write" defaultMessage="Draft" />,
          current: view === 'write',
        },
        {
          to: { pathname, search: '?view=import' },
          words: <FormattedMessage id="manage-text.import" defaultMessage="Import" />,
          current: view === 'import',
        },
        {
          to: { pathname, search: '?view=publish' },
          words: <FormattedMessage id="manage-text.publish" defaultMessage="Publish" />,
          current: view === 'publish',
        },
        {
          to: `/manage/${slug}/suggestions`,
          words: <FormattedMessage id="manage-text.suggestions" defaultMessage="Suggestions" />,
          current: false,
        },
      ]}
      keys={keys}
    >
      <Crumbs
        way={[
          { to: '/manage', words: <FormattedMessage id="manage.title" defaultMessage="Your consultations" /> },
          { to: `/manage/${slug}`, words: <bdi>{consultation.title}</bdi> },
        ]}
        here={policyText ? <bdi lang={policyText.language}>{policyText.title}</bdi> : title}
      />
      {mayNot ? (
        <Refused words={<ReasonWords reason="NOT_AN_OFFICIAL" />} />
      ) : policyText?.draft ? (
        <DraftDesk key={policyText.id} textId={policyText.id} saved={policyText.draft} readAgain={readAgain}>
          {({ draft, isRestored, revert, readAnew }) => {
            const shared = { draft, lang: policyText.language };
            switch (view) {
              case 'import':
                return (
                  <ImportDraft
                    {...shared}
                    textId={policyText.id}
                    onTaken={() => void readAnew().then(() => navigate(pathname))}
                  />
                );
              case 'publish':
                return (
                  <PublishDraft
                    {...shared}
                    key={counts}
                    consultation={consultation}
                    textId={policyText.id}
                    latest={policyText.policyVersion}
                    onPublished={onChanged}
                    onLookAgain={() => void readAnew()}
                  />
                );
              case 'write':
                return <WriteDraft {...shared} isRestored={isRestored} onRevert={revert} />;
            }
          }}
        </DraftDesk>
      ) : (
        <BeginText consultation={consultation} onBegun={onChanged} />
      )}
    </Bench>
  );
}

const keys: KeyLine[] = [
  { keys: ['Enter'], does: <FormattedMessage id="text.keys.split" defaultMessage="a new clause from here" /> },
  {
    keys: [`${commandKey} ↵`],
    does: <FormattedMessage id="text.keys.new" defaultMessage="a new clause below this one" />,
  },
  {
    keys: ['⌫'],
    does: <FormattedMessage id="text.keys.join" defaultMessage="at the start of a clause: join it to the one before" />,
  },
  {
    keys: ['Alt ↑', 'Alt ↓'],
    does: <FormattedMessage id="text.keys.move" defaultMessage="move the clause up or down" />,
  },
  {
    keys: [`${commandKey} [`, `${commandKey} ]`],
    does: <FormattedMessage id="text.keys.level" defaultMessage="a heading or an item of a list higher, lower" />,
  },
  {
    keys: [`${commandKey} Alt 0 … 6`],
    does: (
      <FormattedMessage
        id="text.keys.kind"
        defaultMessage="paragraph, numbered clause, heading, list, table, definition, note"
      />
    ),
  },
  {
    keys: [`${commandKey} B`, `${commandKey} I`],
    does: <FormattedMessage id="text.keys.marks" defaultMessage="bold, italic" />,
  },
  {
    keys: [`${commandKey} K`, `${commandKey} ⇧ K`],
    does: <FormattedMessage id="text.keys.link" defaultMessage="link, refer to a clause" />,
  },
  {
    keys: [`${commandKey} ⇧ ⌫`],
    does: <FormattedMessage id="text.keys.remove" defaultMessage="take the clause out" />,
  },
  {
    keys: ['Alt F10'],
    does: <FormattedMessage id="text.keys.tools" defaultMessage="go to the tools; Esc comes back" />,
  },
  { keys: [`${commandKey} Z`], does: <FormattedMessage id="text.keys.undo" defaultMessage="undo" /> },
];
