import { useQuery } from '@apollo/client/react';
import { numberClauses } from '@folkmoot/domain';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { requestIdOf } from '../app/answers.ts';
import { DecideSuggestion } from '../features/policy-text/bench/decide-suggestion.tsx';
import { EffectOnDraft } from '../features/policy-text/bench/effect-on-draft.tsx';
import { MergeSuggestions } from '../features/policy-text/bench/merge-suggestions.tsx';
import { SuggestionAtHand } from '../features/policy-text/bench/suggestion-at-hand.tsx';
import { effectOn } from '../features/policy-text/bench/taken-clauses.ts';
import { changesRead, withChanges } from '../features/policy-text/suggestion-draft.ts';
import { graphql } from '../gql/gql.ts';
import { Bones, Empty, Loaded, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';
import type { BenchAmendment, BenchText } from './manage-suggestions.page.tsx';

const suggestionQuery = graphql(`
  query SuggestionAtWork($slug: String!, $number: Int!) {
    amendment(consultation: $slug, number: $number) {
      id
      number
      base
      state
      changes {
        kind
        clauseId
        afterId
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
      ...SuggestionAtHand
      ...SuggestionDecision
    }
  }
`);

const baseVersionQuery = graphql(`
  query BaseVersion($slug: String!, $number: Int!) {
    policyText(consultation: $slug) {
      id
      policyVersion(number: $number) {
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

const noClauses: [] = [];

interface OpenSuggestionProps {
  slug: string;
  number: number;
  text: BenchText;
  takesFocus: boolean;
  onDecided: () => void;
  onLookAgain: () => void;
}

/** One suggestion, what it comes to in the draft as it is now, and its decision. */
export function OpenSuggestion({ slug, number, text, takesFocus, onDecided, onLookAgain }: OpenSuggestionProps) {
  const { data, error, refetch } = useQuery(suggestionQuery, {
    variables: { slug, number },
    fetchPolicy: 'cache-and-network',
  });
  const amendment = data?.amendment;
  const latest = text.policyVersion;
  const isOlder = amendment != null && amendment.base !== latest?.number;
  const older = useQuery(baseVersionQuery, {
    variables: { slug, number: amendment?.base ?? 0 },
    skip: !isOlder,
  });
  const version = isOlder ? older.data?.policyText?.policyVersion : latest;
  const draft = text.draft?.clauses ?? noClauses;
  const effect = useMemo(() => {
    if (!amendment || !version) return null;
    const wished = withChanges(version.clauses, changesRead(amendment.changes));
    return wished && effectOn(version.clauses, draft, [{ number: amendment.number, wished }]);
  }, [amendment, version, draft]);
  const numbers = useMemo(() => new Map(numberClauses(draft).map((clause) => [clause.id, clause.number])), [draft]);
  const isUndecided = amendment?.state === 'open' || amendment?.state === 'stale';
  return (
    <Loaded
      data={data}
      error={error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      bones={<Bones tall lines={6} />}
    >
      {() =>
        amendment ? (
          <>
            <SuggestionAtHand amendment={amendment} consultation={{ slug }} takesFocus={takesFocus}>
              {isUndecided && effect && <EffectOnDraft effect={effect} numbers={numbers} lang={text.language} />}
              {isUndecided && !version && !older.error && <Bones lines={3} />}
            </SuggestionAtHand>
            <DecideSuggestion
              amendment={amendment}
              effect={effect}
              numbers={numbers}
              lang={text.language}
              onDecided={onDecided}
              onLookAgain={() => {
                onLookAgain();
                void refetch();
              }}
            />
          </>
        ) : (
          <Empty
            title={
              <FormattedMessage id="manage-suggestions.gone" defaultMessage="There is no suggestion of this number" />
            }
          >
            <p>
              <FormattedMessage
                id="manage-suggestions.gone.words"
                defaultMessage="The address may be incomplete, or moderators have it out of view."
              />
            </p>
          </Empty>
        )
      }
    </Loaded>
  );
}

interface MergeAtHandProps {
  slug: string;
  text: BenchText;
  chosen: readonly BenchAmendment[];
  onMerged: (number: number) => void;
  onLeave: () => void;
  onLookAgain: () => void;
}

/** Several suggestions to make one of, laid over the version they were written for. */
export function MergeAtHand({ slug, text, chosen, onMerged, onLeave, onLookAgain }: MergeAtHandProps) {
  const latest = text.policyVersion;
  const key = chosen.map(({ number }) => number).join();
  const effect = useMemo(() => {
    if (!latest) return null;
    const wishes = chosen.flatMap(({ number, base, changes }) => {
      const wished = base === latest.number ? withChanges(latest.clauses, changesRead(changes)) : null;
      return wished ? [{ number, wished }] : [];
    });
    return wishes.length === chosen.length ? effectOn(latest.clauses, latest.clauses, wishes) : null;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the numbers say which are chosen
  }, [latest, key]);
  const numbers = useMemo(
    () => new Map(numberClauses(latest?.clauses ?? []).map((clause) => [clause.id, clause.number])),
    [latest],
  );
  if (chosen.length < 2)
    return (
      <Empty
        title={<FormattedMessage id="manage-suggestions.mergeNone" defaultMessage="Choose two or more to merge" />}
      >
        <p>
          <FormattedMessage
            id="manage-suggestions.mergeNone.words"
            defaultMessage="Tick open suggestions in the list; what they have in common is laid out here."
          />
        </p>
      </Empty>
    );
  if (!effect) return <Refused words={<ReasonWords reason="STALE" />} />;
  return (
    <MergeSuggestions
      key={key}
      textId={text.id}
      slug={slug}
      chosen={chosen.map(({ id, number, voices }) => ({ id, number, voicesFor: voices.for }))}
      effect={effect}
      numbers={numbers}
      lang={text.language}
      onMerged={onMerged}
      onLeave={onLeave}
      onLookAgain={onLookAgain}
    />
  );
}
