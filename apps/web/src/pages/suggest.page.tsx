import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, textPath } from '../app/paths.ts';
import { SuggestAside } from '../features/policy-text/suggest-aside.tsx';
import { graphql } from '../gql/gql.ts';
import type { SuggestPageQuery } from '../gql/graphql.ts';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { IfAllowed } from './suggest-allowed.tsx';
import { SuggestHere } from './suggest-here.tsx';
import { TakesUp } from './takes-up.tsx';

const suggestQuery = graphql(`
  query SuggestPage(
    $slug: String!
    $related: Int!
    $isRelated: Boolean!
    $comment: ID!
    $isComment: Boolean!
    $proposal: Int!
    $isProposal: Boolean!
  ) {
    consultation(slug: $slug) {
      id
      slug
      title
      askedBy
      phases {
        id
        kind
        closesAt
      }
      currentPhase {
        id
        closesAt
      }
    }
    policyText(consultation: $slug) {
      id
      title
      language
      viewerMay
      suggestRefusal
      policyVersion {
        id
        number
        clauses {
          id
          kind
          level
          number
          words
        }
      }
    }
    amendment(consultation: $slug, number: $related) @include(if: $isRelated) {
      id
      number
      version
      state
      base
      why
      viewerMay
      changes {
        kind
        clauseId
        afterId
        afterNumber
        clauseKind
        level
        words
        before {
          kind
          level
          number
          words
        }
      }
    }
    comment(id: $comment) @include(if: $isComment) {
      comment {
        id
        body
        language
        author {
          id
          displayName
        }
      }
    }
    proposal(consultation: $slug, number: $proposal) @include(if: $isProposal) {
      id
      number
      title
      language
    }
  }
`);

const noId = '00000000-0000-7000-8000-000000000000';

/** What the address asks for. */
function askedFor(params: URLSearchParams) {
  const number = (name: string) => Number.parseInt(params.get(name) ?? '', 10) || 0;
  return {
    clauseId: params.get('clause'),
    from: number('from'),
    edit: number('edit'),
    comment: params.get('comment'),
    proposal: number('proposal'),
  };
}
export type AskedFor = ReturnType<typeof askedFor>;

/** Where words for the text are suggested. */
export function SuggestPage() {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const asked = askedFor(params);
  const related = asked.edit || asked.from;
  const { data, error, refetch } = useQuery(suggestQuery, {
    variables: {
      slug,
      related,
      isRelated: related > 0,
      comment: asked.comment ?? noId,
      isComment: asked.comment !== null,
      proposal: asked.proposal,
      isProposal: asked.proposal > 0,
    },
    // What one writes on has to be what the forum has now; while one writes, nothing is read behind one’s back.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {(found) =>
        found.consultation && found.policyText ? (
          <Suggest
            key={params.toString()}
            consultation={found.consultation}
            text={found.policyText}
            found={found}
            asked={asked}
            onOld={() => void refetch()}
          />
        ) : (
          <NothingHere />
        )
      }
    </Loaded>
  );
}

type Text = NonNullable<SuggestPageQuery['policyText']>;
type Consultation = NonNullable<SuggestPageQuery['consultation']>;

function Suggest({
  consultation,
  text,
  found,
  asked,
  onOld,
}: {
  consultation: Consultation;
  text: Text;
  found: SuggestPageQuery;
  asked: AskedFor;
  onOld: () => void;
}) {
  const intl = useIntl();
  const version = text.policyVersion;
  const about = asked.clauseId ?? found.amendment?.changes.find(({ before }) => before)?.clauseId;
  const clause = version?.clauses.find(({ id }) => id === about) ?? null;
  const number = asked.edit || asked.from;
  const dueAt = consultation.phases.filter(({ kind }) => kind === 'answer').at(-1)?.closesAt ?? null;
  return (
    <div className="wrap">
      <Crumbs
        way={[
          { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
          {
            to: textPath(consultation),
            words: (
              <FormattedMessage
                id="suggest.draft"
                defaultMessage="Draft {number, number}"
                values={{ number: version?.number ?? 0 }}
              />
            ),
          },
        ]}
        here={<FormattedMessage id="suggest.here" defaultMessage="Suggest other words" />}
      />
      <PageHead
        tight
        title={intl.formatMessage(
          {
            id: 'suggest.title',
            defaultMessage:
              '{what, select, edit {Change suggestion {number, number}} from {Go on from suggestion {number, number}} clause {Suggest other words for clause {clause}} other {Suggest other words}}',
          },
          {
            what: asked.edit ? 'edit' : asked.from ? 'from' : asked.clauseId && clause?.number ? 'clause' : 'other',
            number,
            clause: clause?.number ?? '',
          },
        )}
        lead={
          <FormattedMessage
            id="suggest.lead"
            defaultMessage="Write the clause as you would like to read it. We work out the change."
          />
        }
      />
      <div className="cols">
        <div className="stack-wide">
          <TakesUp found={found} />
          <IfAllowed text={text} found={found} asked={asked}>
            <SuggestHere consultation={consultation} text={text} found={found} asked={asked} onOld={onOld} />
          </IfAllowed>
        </div>
        <SuggestAside
          askedBy={consultation.askedBy}
          dueAt={dueAt}
          closesAt={consultation.currentPhase?.closesAt ?? null}
          clause={clause}
          versionNumber={version?.number ?? 0}
          lang={text.language}
        />
      </div>
    </div>
  );
}
