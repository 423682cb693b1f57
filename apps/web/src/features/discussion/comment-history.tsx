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
    <Dialog open onClose={onClose} title={<FormattedMessage id="discussion.history" defaultMessage="What changed in this comment" />}>
      <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)}>
        {({ comment }) => {
          if (!comment) return null;
          const { revisions, language } = comment.comment;
          return (
            <ol className="stack-wide" role="list">
              {revisions
                .toSorted((a, b) => b.number - a.number)
                .map(({ number, body, at }) => {
                  const before = revisions.find((revision) => revision.number === number - 1);
                  return (
                    <li key={number}>
                      <p className="small muted">
                        <When at={at} as="minute" />
                      </p>
                      <WordDiff before={before?.body ?? body} after={body} lang={language} />
                    </li>
                  );
                })}
            </ol>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
