import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { clauseHash, clauseNamed, consultationPath, numberIn, suggestPath } from '../app/paths.ts';
import { ClauseList } from '../features/policy-text/clause-list.tsx';
import type { ReadClause } from '../features/policy-text/clause-row.tsx';
import { Contents } from '../features/policy-text/contents.tsx';
import { GoneClause } from '../features/policy-text/gone-clause.tsx';
import { useChosenWords } from '../features/policy-text/kept-anchor.ts';
import { surroundingsOf } from '../features/policy-text/outline.ts';
import { ReadingContext, useReadingOf } from '../features/policy-text/reading.ts';
import { SelectionBar } from '../features/policy-text/selection-bar.tsx';
import type { ChosenWords } from '../features/policy-text/selected-words.ts';
import { TextKeys } from '../features/policy-text/text-keys.tsx';
import { bringTo, clauseHere } from '../features/policy-text/use-here.ts';
import { TakeAway, VersionList } from '../features/policy-text/version-list.tsx';
import { graphql } from '../gql/gql.ts';
import type { PolicyTextPageQuery } from '../gql/graphql.ts';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Empty, Loaded } from '../ui/waiting.tsx';
import { ClauseMargin } from './clause-margin.tsx';
import { TextHead } from './text-head.tsx';
import { wayTo } from './way-to.tsx';
import '../features/policy-text/text.css';

const textQuery = graphql(`
  query PolicyTextPage($consultation: String!, $number: Int) {
    policyText(consultation: $consultation) {
      id
      title
      language
      versionCount
      suggestRefusal
      commentRefusal
      viewerMay
      consultation {
        id
        slug
        title
        time
        currentPhase {
          id
          kind
          closesAt
        }
      }
      versions {
        id
        number
        publishedAt
        note
      }
      policyVersion(number: $number) {
        id
        number
        title
        note
        publishedAt
        publishedBy {
          id
          displayName
        }
        clauses {
          id
          kind
          level
          number
          words
          suggestionCount
          commentCount
        }
      }
    }
  }
`);

type Text = NonNullable<PolicyTextPageQuery['policyText']>;
type Version = NonNullable<Text['policyVersion']>;

/** A version of a policy text, with what is being said about each clause. */
export function PolicyTextPage() {
  const { slug = '', number } = useParams();
  const { data, error, refetch } = useQuery(textQuery, {
    variables: { consultation: slug, number: number === undefined ? null : numberIn(number) },
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ policyText }) =>
        policyText?.policyVersion ? (
          <Read key={policyText.policyVersion.id} text={policyText} version={policyText.policyVersion} />
        ) : policyText && number === undefined ? (
          <NotYet text={policyText} />
        ) : (
          <NothingHere />
        )
      }
    </Loaded>
  );
}

/** The officials see a text before its first version. */
function NotYet({ text }: { text: Text }) {
  return (
    <div className="wrap">
      <PageHead title={text.title} lang={text.language} />
      <Empty title={<FormattedMessage id="text.notYet" defaultMessage="No draft of this text is public yet" />}>
        <p>
          <FormattedMessage
            id="text.notYet.words"
            defaultMessage="Once its officials publish the first draft, it is read, discussed and changed here."
          />
        </p>
        {text.viewerMay.includes('savePolicyDraft') && (
          <p>
            <Link to={`/manage/${text.consultation.slug}/text`}>
              <FormattedMessage id="text.notYet.write" defaultMessage="Write the working draft" />
            </Link>
          </p>
        )}
      </Empty>
    </div>
  );
}

const isOpen = (refusal: Text['suggestRefusal']) => refusal === null || refusal === 'NOT_SIGNED_IN';

function Read({ text, version }: { text: Text; version: Version }) {
  const { consultation, language } = text;
  const { clauses } = version;
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { cache } = useApolloClient();
  const { chosen, choose } = useChosenWords(version.number);
  const surroundings = useMemo(() => surroundingsOf(clauses), [clauses]);
  const places = useMemo(() => new Map(clauses.map(({ id }, at) => [id, at])), [clauses]);
  const reading = useReadingOf(clauses, language);
  const named = clauseNamed(hash);
  const at = named === null ? undefined : places.get(named);
  const selected = at === undefined ? undefined : clauses[at];
  const maySuggest = isOpen(text.suggestRefusal) && version.number === text.versionCount;

  const select = useCallback(
    (clauseId: string | null) =>
      void navigate({ hash: clauseId ? clauseHash(clauseId) : '' }, { replace: true, preventScrollReset: true }),
    [navigate],
  );
  useArrivalAt(selected?.id ?? null, hash);

  const step = (by: 1 | -1) => {
    const next = clauses[at === undefined ? (places.get(clauseHere() ?? '') ?? 0) : at + by];
    if (!next) return;
    select(next.id);
    setTimeout(() => bringTo(next.id), 30);
  };
  const onChosen = (words: ChosenWords | null) => {
    choose(words);
    if (words && words.clauseId !== selected?.id) select(words.clauseId);
  };
  const wordsOf = useCallback((id: string) => clauses[places.get(id) ?? -1]?.words, [clauses, places]);
  const onSpoken = (clauseId: string) =>
    cache.modify<{ clauses: readonly ReadClause[] }>({
      id: cache.identify({ __typename: 'PolicyVersion', id: version.id }),
      fields: {
        clauses: (list) =>
          list.map((clause) =>
            'id' in clause && clause.id === clauseId ? { ...clause, commentCount: clause.commentCount + 1 } : clause,
          ),
      },
    });

  return (
    <div className="wrap policy-text">
      <Crumbs
        way={[wayTo(consultation.time), { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> }]}
        here={
          <FormattedMessage
            id="text.version"
            defaultMessage="Draft {number, number}"
            values={{ number: version.number }}
          />
        }
      />
      <TextHead text={text} version={version} isOpen={isOpen(text.suggestRefusal)} selectedId={selected?.id ?? null} />
      <TextKeys
        onNext={() => step(1)}
        onPrevious={() => step(-1)}
        onSuggest={
          maySuggest
            ? () => void navigate(`${suggestPath(consultation)}${selected ? `?clause=${selected.id}` : ''}`)
            : undefined
        }
        onClose={() => select(null)}
      />
      {named && !selected && (
        <GoneClause
          key={named}
          consultation={consultation}
          clauseId={named}
          shown={version.number}
          numberOf={reading.numberOf}
        />
      )}
      <ReadingContext value={reading}>
        <div className="doc">
          <Contents clauses={clauses} surroundings={surroundings} selectedId={selected?.id ?? null} lang={language} />
          <article className={selected ? 'text beside' : 'text'} aria-label={text.title}>
            <ClauseList
              consultation={consultation.slug}
              clauses={clauses}
              surroundings={surroundings}
              selectedId={selected?.id ?? null}
              margin={
                selected && (
                  <ClauseMargin
                    key={selected.id}
                    clause={selected}
                    text={text}
                    shown={version.number}
                    maySuggest={maySuggest}
                    mayComment={isOpen(text.commentRefusal)}
                    chosen={chosen}
                    onChosen={onChosen}
                    onSpoken={onSpoken}
                    onClose={() => {
                      select(null);
                      setTimeout(() => bringTo(selected.id), 30);
                    }}
                  />
                )
              }
            />
          </article>
        </div>
      </ReadingContext>
      <VersionList versions={text.versions} shown={version.number} consultation={consultation} lang={language} />
      <TakeAway version={version} consultation={consultation} />
      {isOpen(text.commentRefusal) && <SelectionBar wordsOf={wordsOf} onChosen={onChosen} />}
    </div>
  );
}

/** Who comes by an address that names a clause is brought there once; a comment is found by its own discussion. */
function useArrivalAt(clauseId: string | null, hash: string): void {
  useEffect(() => {
    if (clauseId && hash === clauseHash(clauseId))
      document.getElementById(`c-${clauseId}`)?.scrollIntoView({ block: 'center' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- on arrival only
  }, []);
}
