import type { FragmentType } from '@apollo/client';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router';
import { useSignInFirst } from '../../app/intent.ts';
import { useMasked } from '../../app/masked.ts';
import { useSession } from '../../app/session.tsx';
import type { CommentItemFragment } from '../../gql/graphql.ts';
import { TextButton } from '../../ui/button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Tag } from '../../ui/state-label.tsx';
import { When } from '../../ui/when.tsx';
import { StanceTag } from '../../words/stance.tsx';
import { AddComment } from './add-comment.tsx';
import { commentHash } from './comment-address.ts';
import { commentItem } from './comment-fragments.ts';
import { CommentHistory } from './comment-history.tsx';
import { DeleteComment } from './delete-comment.tsx';
import { useDiscussion } from './discussion-context.ts';
import { EditComment } from './edit-comment.tsx';
import { VoteComment } from './vote-comment.tsx';

interface CommentItemProps {
  comment: FragmentType<CommentItemFragment>;
  inReplyTo?: ReactNode;
  /** One's own answer below this comment has been sent. */
  onReplied?: () => void;
}

/** One comment: who, where they stand, when, the words, and what can be done. */
export function CommentItem({ comment, inReplyTo, onReplied }: CommentItemProps) {
  const { data } = useMasked({ fragment: commentItem, from: comment });
  const [mode, setMode] = useState<'read' | 'reply' | 'edit' | 'history'>('read');
  const { hash } = useLocation();
  const { subject, quotation } = useDiscussion();
  const address = `#${commentHash(subject, data.id)}`;
  const name = <PersonName name={data.author?.displayName} />;
  const read = () => setMode('read');

  if (data.deletedAt)
    return (
      <div className="comment neutral" id={`c-${data.id}`} tabIndex={-1}>
        <p className="muted small">
          <FormattedMessage id="discussion.deleted" defaultMessage="The author deleted this comment." />
        </p>
      </div>
    );

  return (
    <article className={`comment ${data.stance}${hash === address ? ' named' : ''}`} id={`c-${data.id}`} tabIndex={-1}>
      <div className="who">
        <b>{name}</b>
        {data.isByProposalAuthor && (
          <Tag tone="act">
            <FormattedMessage id="discussion.author" defaultMessage="Author" />
          </Tag>
        )}
        {data.author?.isOfficial && (
          <Tag>
            <FormattedMessage id="discussion.official" defaultMessage="Official" />
          </Tag>
        )}
        <StanceTag stance={data.stance} />
        <a href={address}>
          <When at={data.createdAt} as="ago" />
        </a>
        {data.editedAt && (
          <TextButton onClick={() => setMode('history')}>
            <FormattedMessage id="discussion.changed" defaultMessage="changed" />
          </TextButton>
        )}
      </div>
      {inReplyTo}
      {data.anchor && quotation?.(data.anchor)}
      <Hidden comment={data} />
      {mode === 'edit' ? (
        <div className="answering">
          <EditComment comment={data} onDone={read} />
        </div>
      ) : (
        data.body && <Markdown text={data.body} lang={data.language} firstHeading={3} className="words read-small" />
      )}
      {mode !== 'edit' && <Acts comment={data} onReply={() => setMode('reply')} onEdit={() => setMode('edit')} />}
      {mode === 'reply' && (
        <div className="answering">
          <AddComment
            parent={{ id: data.id, name }}
            onDone={() => {
              read();
              onReplied?.();
            }}
            onCancel={read}
          />
        </div>
      )}
      {mode === 'history' && <CommentHistory id={data.id} onClose={read} />}
    </article>
  );
}

function Hidden({ comment }: { comment: CommentItemFragment }) {
  const { hiddenNote } = useDiscussion();
  return comment.hidden ? hiddenNote(comment.hidden) : null;
}

function Acts({ comment, onReply, onEdit }: { comment: CommentItemFragment; onReply: () => void; onEdit: () => void }) {
  const { viewer, known } = useSession();
  const { refusal, report, acts } = useDiscussion();
  const signInFirst = useSignInFirst();
  const signedOut = known && !viewer;
  const open = refusal === null || refusal === 'NOT_SIGNED_IN';
  const may = (verb: CommentItemFragment['viewerMay'][number]) => comment.viewerMay.includes(verb);
  return (
    <div className="acts">
      {(may('addComment') || (signedOut && open)) && (
        <TextButton onClick={() => (signedOut ? signInFirst('comment') : onReply())}>
          <FormattedMessage id="discussion.reply" defaultMessage="Reply" />
        </TextButton>
      )}
      {!comment.hidden && <VoteComment comment={comment} open={open} />}
      {may('editComment') && (
        <TextButton onClick={onEdit}>
          <FormattedMessage id="discussion.edit" defaultMessage="Change" />
        </TextButton>
      )}
      {may('deleteComment') && <DeleteComment id={comment.id} />}
      {!comment.hidden && acts?.(comment.id)}
      {(may('reportContent') || signedOut) && !comment.hidden && report(comment.id)}
    </div>
  );
}
