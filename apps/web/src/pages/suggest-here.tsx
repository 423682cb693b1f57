import type { Clause } from '@folkmoot/domain';
import { useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useNavigate } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { suggestionPath, textPath } from '../app/paths.ts';
import { changesRead } from '../features/policy-text/suggestion-draft.ts';
import { startedOn, type WrittenOn } from '../features/policy-text/suggestion-start.ts';
import { SuggestForm } from '../features/policy-text/suggest-form.tsx';
import { asClauses, useVersion } from '../features/policy-text/use-version.ts';
import { keptSuggestion } from '../features/policy-text/use-suggestion-draft.ts';
import type { SuggestPageQuery } from '../gql/graphql.ts';
import { useToast } from '../ui/toast.tsx';
import { Bones, Loaded } from '../ui/waiting.tsx';
import type { AskedFor } from './suggest.page.tsx';

interface SuggestHereProps {
  consultation: NonNullable<SuggestPageQuery['consultation']>;
  text: NonNullable<SuggestPageQuery['policyText']>;
  found: SuggestPageQuery;
  asked: AskedFor;
  onOld: () => void;
}

/** Brings together what a suggestion begins with: the latest text, what the device kept, another suggestion. */
export function SuggestHere(props: SuggestHereProps) {
  const { consultation, text, found, asked } = props;
  const latest = text.policyVersion?.number ?? 0;
  const [keptUnder] = useState(() => `${text.id}.${keptName(asked)}`);
  const [kept] = useState(() => keptSuggestion(keptUnder));
  const related = found.amendment;
  const older = [kept?.base, related?.base].filter((number) => number !== undefined && number !== latest);
  const first = useVersion(consultation.slug, older[0] ?? null);
  const second = useVersion(consultation.slug, older[1] ?? null);
  const error = first.error ?? second.error;
  if (error || !first.isThere || !second.isThere)
    return (
      <Loaded
        data={undefined}
        error={error}
        retry={() => {
          first.retry();
          second.retry();
        }}
        requestId={requestIdOf(error)}
        bones={<Bones lines={6} />}
      >
        {() => null}
      </Loaded>
    );
  const versions = [first.version, second.version].filter((version) => version !== null);
  return (
    <Started
      {...props}
      kept={kept}
      keptUnder={keptUnder}
      older={new Map(versions.map((version) => [version.number, version.clauses]))}
    />
  );
}

/** One thing begun at a time: for a clause, from a suggestion, for a proposal. */
function keptName({ edit, from, clauseId, proposal, comment }: AskedFor): string {
  if (edit) return `edit-${edit}`;
  if (from) return `from-${from}`;
  if (proposal) return `proposal-${proposal}`;
  return comment ? `comment-${comment}` : (clauseId ?? 'new');
}

function Started({
  consultation,
  text,
  found,
  asked,
  onOld,
  kept,
  keptUnder,
  older,
}: SuggestHereProps & {
  kept: ReturnType<typeof keptSuggestion>;
  keptUnder: string;
  older: ReadonlyMap<number, readonly Clause[]>;
}) {
  const navigate = useNavigate();
  const say = useToast();
  const version = useMemo(
    () => ({ number: text.policyVersion?.number ?? 0, clauses: asClauses(text.policyVersion?.clauses ?? []) }),
    [text.policyVersion],
  );
  const { amendment, comment, proposal } = found;
  const [start] = useState(() => {
    const theirs: WrittenOn | null = amendment
      ? { base: amendment.base, changes: changesRead(amendment.changes) }
      : null;
    const { wished, met } = startedOn(kept ?? theirs, version, older);
    const isHere = version.clauses.some(({ id }) => id === asked.clauseId);
    const open = [...new Set([...(asked.clauseId && isHere ? [asked.clauseId] : []), ...(kept?.open ?? [])])];
    return {
      draft: { base: version, wished, open, why: kept?.why ?? (asked.edit ? (amendment?.why ?? '') : '') },
      met,
      parent:
        asked.from && amendment && !asked.edit
          ? { number: amendment.number, wished: startedOn(theirs, version, older).wished }
          : null,
    };
  });
  return (
    <SuggestForm
      consultation={consultation}
      what={{
        textId: text.id,
        language: text.language,
        parentId: asked.from && !asked.edit ? amendment?.id : undefined,
        proposalId: proposal?.id,
        commentId: comment?.comment.id,
        editing: asked.edit && amendment ? { id: amendment.id, version: amendment.version } : undefined,
      }}
      version={version}
      start={start.draft}
      met={start.met}
      keptUnder={keptUnder}
      related={amendment ? [amendment.number] : []}
      parent={start.parent}
      onOld={onOld}
      onSent={(number, isCredited) => {
        say(
          isCredited ? (
            <FormattedMessage id="suggest.sent" defaultMessage="Your suggestion is sent. Everyone can read it now." />
          ) : (
            <FormattedMessage
              id="suggest.sent.uncredited"
              defaultMessage="Your suggestion is sent. The comment it takes up could not be named beside it."
            />
          ),
        );
        void navigate(suggestionPath(consultation, { number }));
      }}
      onLater={() => {
        say(
          <FormattedMessage
            id="suggest.kept"
            defaultMessage="Your words are kept on this device. Come back to the same place to go on."
          />,
        );
        void navigate(textPath(consultation));
      }}
    />
  );
}
