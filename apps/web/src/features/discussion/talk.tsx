import type { FragmentType } from '@apollo/client';
import type { Reason } from '@folkmoot/domain';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router';
import { useSignInFirst } from '../../app/intent.ts';
import { useSession } from '../../app/session.tsx';
import type { CommentOrder, CommentTreeFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/state-label.tsx';
import { Empty, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { stances } from '../../words/stance.tsx';
import { AddComment, goTo } from './add-comment.tsx';
import { ArrivalsBar, ArrivedComment, useArrivals } from './arrivals.tsx';
import { commentNamed } from './comment-address.ts';
import { CommentOrderChoice } from './comment-order.tsx';
import {
  DiscussionContext,
  type DiscussionGuests,
  type DiscussionPlace,
  type DiscussionSubject,
} from './discussion-context.ts';
import { OneThread } from './one-thread.tsx';
import { Tree } from './thread.tsx';

export interface StanceCounts {
  for: number;
  against: number;
  neutral: number;
}

interface TalkProps {
  said: {
    trees: readonly (FragmentType<CommentTreeFragment> & { id: string })[];
    commentCount: number;
    refusal: Reason | null;
    stances?: StanceCounts;
  };
  subject: DiscussionSubject;
  order: CommentOrder;
  guests: DiscussionGuests;
  more: ReactNode;
}

/** What has been said so far, and the form to say more. */
export function Talk({ said, subject, order, guests, more }: TalkProps) {
  const { hash } = useLocation();
  const arrivals = useArrivals(subject.id);
  const { trees, commentCount, refusal } = said;
  const place = useMemo<DiscussionPlace>(
    () => ({ ...guests, subject, refusal, onOwn: arrivals.onOwn }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the functions only set state, and the page makes them anew each time
    [subject.id, 'anchor' in subject && subject.anchor, refusal],
  );
  const alone = useThreadAlone(commentNamed(subject, hash), trees.length);

  return (
    <DiscussionContext value={place}>
      <div className="row between">
        <h2>
          <FormattedMessage
            id="discussion.title"
            defaultMessage="{count, plural, =0 {No comments yet} one {# comment} other {# comments}}"
            values={{ count: commentCount }}
          />
        </h2>
        {commentCount > 1 && <CommentOrderChoice order={order} />}
      </div>
      {commentCount > 0 && said.stances && <Stances counts={said.stances} />}
      <Speak refusal={refusal} subject={subject} />
      <ArrivalsBar count={arrivals.waiting.length} onShow={arrivals.show} />
      {alone ? (
        <OneThread key={alone} id={alone} />
      ) : (
        <>
          <ol className="thread" role="list">
            {arrivals.shown.map((id) => (
              <li key={id}>
                <ArrivedComment id={id} />
              </li>
            ))}
            {trees.map((tree) => (
              <li key={tree.id}>
                <Tree comment={tree} />
              </li>
            ))}
          </ol>
          {trees.length === 0 && <NothingSaid kind={subject.kind} />}
          {more}
        </>
      )}
    </DiscussionContext>
  );
}

function NothingSaid({ kind }: { kind: DiscussionSubject['kind'] }) {
  return (
    <Empty title={<FormattedMessage id="discussion.empty" defaultMessage="Nobody has said anything yet" />}>
      <p>
        {kind === 'clause' ? (
          <FormattedMessage
            id="discussion.empty.clause"
            defaultMessage="Is it clear, is it right, what is missing? The officials who write the text read along."
          />
        ) : (
          <FormattedMessage
            id="discussion.empty.words"
            defaultMessage="What speaks for it, what against, what has been forgotten? The author and the officials read along."
          />
        )}
      </p>
    </Empty>
  );
}

/** The comment the address names, when it is not on the page; if it is, the reader is brought there. */
function useThreadAlone(named: string | null, loaded: number): string | null {
  const [alone, setAlone] = useState<string | null>(null);
  useEffect(() => {
    if (named === null) setAlone(null);
    else if (!goTo(named)) setAlone(named);
  }, [named, loaded]);
  return alone;
}

function Stances({ counts }: { counts: { for: number; against: number; neutral: number } }) {
  return (
    <p className="row small">
      {stances.map((stance) => (
        <Tag key={stance} tone={stance} icon={stance}>
          <FormattedMessage
            id="discussion.stances"
            defaultMessage="{stance, select, for {{count, number} for} against {{count, number} against} other {{count, number} neutral}}"
            values={{ stance, count: counts[stance] }}
          />
        </Tag>
      ))}
    </p>
  );
}

/** The form, or why there is none. Words that were chosen to be commented on open it. */
function Speak({ refusal, subject }: { refusal: Reason | null; subject: DiscussionSubject }) {
  const { viewer, known } = useSession();
  const signInFirst = useSignInFirst();
  if (!known) return null;
  if (!viewer && (refusal === null || refusal === 'NOT_SIGNED_IN'))
    return (
      <p>
        <Button look="line" icon="comment" onClick={() => signInFirst('comment')}>
          <FormattedMessage id="discussion.signIn" defaultMessage="Write a comment" />
        </Button>
      </p>
    );
  if (refusal) return <Refused words={<ReasonWords reason={refusal} />} />;
  const anchor = subject.kind === 'clause' ? subject.anchor : null;
  return (
    <details
      className="speak"
      key={anchor ? `${anchor.start}-${anchor.end}` : 'whole'}
      open={anchor ? true : undefined}
    >
      <summary>
        <FormattedMessage id="discussion.write" defaultMessage="Write a comment" />
      </summary>
      <AddComment autoFocus={Boolean(anchor)} />
    </details>
  );
}
