import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { requestIdOf } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Empty, Loaded } from '../../ui/waiting.tsx';
import { goTo } from './add-comment.tsx';
import { discussionHash } from './comment-address.ts';
import { CommentItem } from './comment-item.tsx';
import { useDiscussion } from './discussion-context.ts';
import { Tree } from './thread.tsx';

const threadQuery = graphql(`
  query OneThread($id: ID!) {
    comment(id: $id) {
      ancestors {
        id
        ...CommentItem
      }
      comment {
        id
        ...CommentTree
      }
    }
  }
`);

/** A comment in its place: what it answers, from the top, then itself with its own answers. */
export function OneThread({ id }: { id: string }) {
  const { subject } = useDiscussion();
  const { data, error, refetch } = useQuery(threadQuery, { variables: { id } });
  const here = data?.comment?.comment.id;
  useEffect(() => {
    if (here) goTo(here);
  }, [here]);
  return (
    <div className="stack">
      <p className="row between">
        <b>
          <FormattedMessage id="discussion.oneThread" defaultMessage="One thread of the discussion" />
        </b>
        <Link to={{ hash: discussionHash(subject) }} preventScrollReset>
          <FormattedMessage id="discussion.allComments" defaultMessage="Show all comments" />
        </Link>
      </p>
      <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)}>
        {({ comment: path }) =>
          path ? (
            <ol className="thread" role="list">
              {path.ancestors.map((ancestor) => (
                <li key={ancestor.id}>
                  <CommentItem comment={ancestor} />
                </li>
              ))}
              <li>
                <Tree comment={path.comment} />
              </li>
            </ol>
          ) : (
            <Empty title={<FormattedMessage id="discussion.gone" defaultMessage="This comment is not here" />}>
              <p>
                <FormattedMessage id="discussion.gone.words" defaultMessage="The address may be incomplete." />
              </p>
            </Empty>
          )
        }
      </Loaded>
    </div>
  );
}
