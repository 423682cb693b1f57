import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { ConversationFragment, Stance } from '../../gql/graphql.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { Tag } from '../../ui/state-label.tsx';
import { When } from '../../ui/when.tsx';
import { StanceTag } from '../../words/stance.tsx';

const conversation = graphql(`
  fragment Conversation on Comment {
    id
    stance
    body
    language
    createdAt
    replyCount
    author {
      id
      displayName
    }
    parent {
      id
      stance
      body
      language
      createdAt
      author {
        id
        displayName
      }
    }
    replies(first: 2) {
      edges {
        node {
          id
          stance
          body
          language
          createdAt
          author {
            id
            displayName
          }
        }
      }
    }
  }
`);

interface Said {
  id: string;
  stance: Stance;
  body: string;
  language: string;
  createdAt: string;
  author: { displayName: string } | null;
}

/** The words before and after, so that nothing is judged alone. */
export function Conversation({ comment }: { comment: FragmentType<ConversationFragment> }) {
  const { data } = useMasked({ fragment: conversation, from: comment });
  const replies = data.replies.edges.map(({ node }) => node);
  if (!data.parent && replies.length === 0) return null;
  return (
    <>
      <FormattedMessage id="moderation.conversation" defaultMessage="In the conversation" tagName="h3" />
      <ol className="stack" role="list">
        {data.parent && <SaidLine said={data.parent} />}
        <SaidLine said={data} isThis />
        {replies.map((reply) => (
          <SaidLine key={reply.id} said={reply} />
        ))}
      </ol>
      {data.replyCount > replies.length && (
        <p className="muted">
          <FormattedMessage
            id="moderation.conversation.more"
            defaultMessage="{count, plural, one {# more answer} other {# more answers}}"
            values={{ count: data.replyCount - replies.length }}
          />
        </p>
      )}
    </>
  );
}

function SaidLine({ said, isThis }: { said: Said; isThis?: boolean }) {
  return (
    <li className={`comment ${said.stance}${isThis ? ' named' : ''}`}>
      <div className="who">
        <b>
          <PersonName name={said.author?.displayName} />
        </b>
        <StanceTag stance={said.stance} />
        {isThis ? (
          <Tag tone="act">
            <FormattedMessage id="moderation.conversation.this" defaultMessage="this case" />
          </Tag>
        ) : (
          <span className="muted">
            <When at={said.createdAt} as="ago" />
          </span>
        )}
      </div>
      <p className="beginning" lang={said.language} dir="auto">
        {said.body || (
          <FormattedMessage id="moderation.conversation.empty" defaultMessage="These words are gone or out of view." />
        )}
      </p>
    </li>
  );
}
