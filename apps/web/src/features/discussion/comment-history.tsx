import { useQuery } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { requestIdOf } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { When } from '../../ui/when.tsx';

const historyQuery = graphql(`
  query CommentHistory($id: ID!) {
    comment(id: $id) {
      comment {
        id
        body
        language
        revisions {
          number
          body
          at
        }
      }
    }
  }
`);

/** How a comment read before it was changed. */
export function CommentHistory({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(historyQuery, { variables: { id } });
  return (
    <Dialog
      open
      onClose={onClose}
      title={<FormattedMessage id="discussion.history" defaultMessage="What changed in this comment" />}
    >
      <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)}>
        {({ comment }) => {
          if (!comment) return null;
          const { revisions, body: now, language } = comment.comment;
          const replaced = revisions.toSorted((a, b) => a.number - b.number);
          const bodies = [...replaced.map(({ body }) => body), now];
          return (
            <ol className="stack-wide" role="list">
              {replaced
                .map(({ at, body }, place) => (
                  <li key={at}>
                    <p className="small muted">
                      <When at={at} as="minute" />
                    </p>
                    <WordDiff before={body} after={bodies[place + 1] ?? now} lang={language} />
                  </li>
                ))
                .toReversed()}
            </ol>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
