import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import type { Reason } from '@folkmoot/domain';
import { requestIdOf } from '../../app/answers.ts';
import type { CommentOrder, CommentTreeFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Bones, Loaded } from '../../ui/waiting.tsx';
import type { DiscussionGuests, DiscussionSubject } from './discussion-context.ts';
import { Talk, type StanceCounts } from './talk.tsx';

interface Said {
  comments: {
    edges: readonly { node: FragmentType<CommentTreeFragment> & { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  };
  commentCount: number;
  refusal: Reason | null;
  /** Only proposals have their stances counted. */
  stances?: StanceCounts;
}

interface LoadedTalkProps {
  /** Undefined while it is on its way, null where there is nothing to see. */
  said: Said | null | undefined;
  subject: DiscussionSubject;
  order: CommentOrder;
  guests: DiscussionGuests;
  query: {
    error?: unknown;
    loading: boolean;
    refetch: () => Promise<unknown>;
    fetchMore: (options: { variables: { after: string | null | undefined } }) => Promise<unknown>;
  };
}

/** A discussion in its section, from bones to talk. */
export function LoadedTalk({ said, query, subject, order, guests }: LoadedTalkProps) {
  return (
    <section className="section" id="comments">
      <Loaded
        data={said}
        error={query.error}
        retry={() => void query.refetch()}
        requestId={requestIdOf(query.error)}
        bones={<Bones lines={8} />}
      >
        {(here) =>
          here && (
            <Talk
              said={{ ...here, trees: here.comments.edges.map(({ node }) => node) }}
              subject={subject}
              order={order}
              guests={guests}
              more={
                here.comments.pageInfo.hasNextPage && (
                  <Button
                    look="quiet"
                    sending={query.loading}
                    onClick={() => void query.fetchMore({ variables: { after: here.comments.pageInfo.endCursor } })}
                  >
                    <FormattedMessage id="discussion.more" defaultMessage="Show more comments" />
                  </Button>
                )
              }
            />
          )
        }
      </Loaded>
    </section>
  );
}
