import { useSubscription, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Bones } from '../../ui/waiting.tsx';
import { commentHash } from './comment-address.ts';
import { CommentItem } from './comment-item.tsx';
import { useDiscussion } from './discussion-context.ts';

const commentArrived = graphql(`
  subscription CommentArrived($subjectId: ID!) {
    commentArrived(subjectId: $subjectId) {
      commentId
      parentId
      commentCount
    }
  }
`);

const arrivedQuery = graphql(`
  query ArrivedComment($id: ID!) {
    comment(id: $id) {
      ancestors {
        id
        author {
          id
          displayName
        }
      }
      comment {
        id
        ...CommentItem
      }
    }
  }
`);

interface Arrivals {
  waiting: readonly string[];
  shown: readonly string[];
  show: () => void;
  onOwn: (commentId: string) => void;
}

/** Comments of others that came in while the page was open. They wait to be asked for; nothing moves by itself. */
export function useArrivals(subjectId: string): Arrivals {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<readonly string[]>([]);
  const own = useRef(new Set<string>());
  useSubscription(commentArrived, {
    variables: { subjectId },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      const id = data?.commentArrived.commentId;
      // One's own comment is in its place already, or about to be.
      if (!id || own.current.has(id) || document.getElementById(`c-${id}`)) return;
      setTimeout(() => {
        if (!own.current.has(id)) setWaiting((ids) => (ids.includes(id) ? ids : [...ids, id]));
      }, 1500);
    },
  });
  return {
    waiting,
    shown,
    show: () => {
      setShown((ids) => [...waiting.toReversed(), ...ids].slice(0, 30));
      setWaiting([]);
    },
    onOwn: (id) => {
      own.current.add(id);
      setWaiting((ids) => ids.filter((waitingId) => waitingId !== id));
    },
  };
}

/** A quiet bar: so many are new. */
export function ArrivalsBar({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div className="arrivals" role="status">
      {count > 0 && (
        <Button look="quiet" small onClick={onShow}>
          <FormattedMessage
            id="discussion.arrived"
            defaultMessage="{count, plural, one {# new comment} other {# new comments}} – show"
            values={{ count }}
          />
        </Button>
      )}
    </div>
  );
}

/** A comment that came in, with whom it answers. */
export function ArrivedComment({ id }: { id: string }) {
  const { subject } = useDiscussion();
  const { data } = useQuery(arrivedQuery, { variables: { id } });
  if (!data) return <Bones lines={2} />;
  if (!data.comment) return null;
  const parent = data.comment.ancestors.at(-1);
  return (
    <CommentItem
      comment={data.comment.comment}
      inReplyTo={
        parent && (
          <p className="small muted">
            <FormattedMessage
              id="discussion.inReplyTo"
              defaultMessage="In answer to <thread>{name}</thread>"
              values={{
                name: <PersonName name={parent.author?.displayName} />,
                thread: (words) => <a href={`#${commentHash(subject, parent.id)}`}>{words}</a>,
              }}
            />
          </p>
        )
      }
    />
  );
}
