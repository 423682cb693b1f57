import { useQuery } from '@apollo/client/react';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, numberIn, textPath, versionPath } from '../app/paths.ts';
import { useOriginsBetween } from '../features/policy-text/change-origins.tsx';
import { compareVersions } from '../features/policy-text/comparison.ts';
import { ComparisonParts } from '../features/policy-text/comparison-parts.tsx';
import { ComparisonSteps } from '../features/policy-text/comparison-steps.tsx';
import { useComparisonSummary } from '../features/policy-text/comparison-summary.tsx';
import { VersionPair } from '../features/policy-text/version-pair.tsx';
import { graphql } from '../gql/gql.ts';
import type { ComparePageQuery } from '../gql/graphql.ts';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { useDates } from '../ui/when.tsx';
import '../features/policy-text/compare.css';

const compareQuery = graphql(`
  query ComparePage($consultation: String!, $from: Int!, $to: Int) {
    policyText(consultation: $consultation) {
      id
      title
      language
      versionCount
      consultation {
        id
        slug
        title
      }
      versions {
        id
        number
        publishedAt
      }
      before: policyVersion(number: $from) {
        id
        number
        publishedAt
        clauses {
          id
          kind
          level
          number
          words
        }
      }
      after: policyVersion(number: $to) {
        id
        number
        publishedAt
        clauses {
          id
          kind
          level
          number
          words
        }
      }
    }
  }
`);

const countQuery = graphql(`
  query VersionCount($consultation: String!) {
    policyText(consultation: $consultation) {
      id
      versionCount
    }
  }
`);

type Text = NonNullable<ComparePageQuery['policyText']>;

/** Two versions of a text, change by change. Without numbers, the latest and the one before it. */
export function ComparePage() {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const from = numberIn(params.get('from') ?? undefined);
  const to = numberIn(params.get('to') ?? undefined);
  const counted = useQuery(countQuery, { variables: { consultation: slug }, skip: from > 0 && to > 0 });
  const latest = counted.data?.policyText?.versionCount ?? 0;
  const pair = { from: from || Math.max(1, (to || latest) - 1), to: to || latest };
  const { data, error, refetch } = useQuery(compareQuery, {
    variables: { consultation: slug, ...pair },
    skip: pair.to === 0,
  });
  const isNone = counted.data && latest === 0;
  return (
    <Loaded
      data={isNone ? { policyText: null } : data}
      error={error ?? counted.error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      page
    >
      {({ policyText }) =>
        policyText?.before && policyText.after ? (
          <Compare
            key={`${policyText.before.number}-${policyText.after.number}`}
            text={policyText}
            before={policyText.before}
            after={policyText.after}
          />
        ) : (
          <NothingHere />
        )
      }
    </Loaded>
  );
}

function Compare({
  text,
  before,
  after,
}: {
  text: Text;
  before: NonNullable<Text['before']>;
  after: NonNullable<Text['after']>;
}) {
  const intl = useIntl();
  const dates = useDates();
  const { consultation, language } = text;
  const [params, setParams] = useSearchParams();
  const isWide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const inline = !isWide || params.get('view') === 'inline';
  const [here, setHere] = useState(-1);
  const compared = useMemo(() => compareVersions(before.clauses, after.clauses), [before.clauses, after.clauses]);
  const summary = useComparisonSummary(compared.counts);
  const origins = useOriginsBetween(consultation.slug, before.number, after.number);
  const set = (changed: Record<string, string>) =>
    setParams(
      { from: String(before.number), to: String(after.number), ...Object.fromEntries(params), ...changed },
      { replace: true, preventScrollReset: true },
    );
  const versionOf = ({ number, publishedAt }: { number: number; publishedAt: string }) =>
    intl.formatMessage(
      { id: 'text.compare.version', defaultMessage: 'Draft {number, number}, {day}' },
      { number, day: dates.day(publishedAt) },
    );

  return (
    <div className="wrap compare">
      <Crumbs
        way={[
          { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
          { to: textPath(consultation), words: <bdi>{text.title}</bdi> },
        ]}
        here={<FormattedMessage id="text.compare" defaultMessage="Compare" />}
      />
      <PageHead
        title={intl.formatMessage(
          {
            id: 'text.compare.title',
            defaultMessage: 'What changed from draft {from, number} to draft {to, number}',
          },
          { from: before.number, to: after.number },
        )}
        lead={summary}
        tight
      />
      <VersionPair
        versions={text.versions.map((version) => ({ number: version.number, words: versionOf(version) }))}
        from={before.number}
        to={after.number}
        onChange={(pair) => set({ from: String(pair.from), to: String(pair.to) })}
        inline={inline}
        onInline={isWide ? (next) => set({ view: next ? 'inline' : 'sides' }) : undefined}
      />
      {compared.changes.length > 0 && (
        <ComparisonSteps changes={compared.changes} here={here} onHere={setHere}>
          {!inline && (
            <div className="sides" aria-hidden="true">
              <span>{versionOf(before)}</span>
              <span>{versionOf(after)}</span>
            </div>
          )}
        </ComparisonSteps>
      )}
      <section
        aria-label={intl.formatMessage({ id: 'text.compare.list', defaultMessage: 'Changes, clause by clause' })}
      >
        <ComparisonParts
          compared={compared}
          origins={origins}
          consultation={consultation}
          lang={language}
          from={before.number}
          to={after.number}
          inline={inline}
          here={here}
        />
      </section>
      <p className="muted compare-foot">
        <FormattedMessage
          id="text.compare.foot"
          defaultMessage="{count, plural, =0 {No clause is the same in both drafts.} one {# clause is the same in both drafts.} other {# clauses are the same in both drafts.}} <read>Read draft {number, number} as a whole</read>"
          values={{
            count: compared.counts.same,
            number: after.number,
            read: (words) => (
              <Link key="read" to={versionPath(consultation, after)}>
                {words}
              </Link>
            ),
          }}
        />
      </p>
    </div>
  );
}
