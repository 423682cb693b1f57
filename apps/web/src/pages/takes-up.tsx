import { FormattedMessage } from 'react-intl';
import type { SuggestPageQuery } from '../gql/graphql.ts';
import { Markdown } from '../ui/markdown.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { Note } from '../ui/state-label.tsx';

/** The comment or the proposal that the suggestion takes up. */
export function TakesUp({ found: { comment, proposal } }: { found: SuggestPageQuery }) {
  if (comment)
    return (
      <section className="stack">
        <p className="small muted">
          <FormattedMessage
            id="suggest.comment"
            defaultMessage="You take up a comment by {name}. It will stand with your suggestion."
            values={{ name: <PersonName name={comment.comment.author?.displayName} /> }}
          />
        </p>
        <blockquote>
          <Markdown text={comment.comment.body} lang={comment.comment.language} firstHeading={3} />
        </blockquote>
      </section>
    );
  if (proposal)
    return (
      <Note icon="link">
        <FormattedMessage
          id="suggest.proposal"
          defaultMessage="You bring proposal {number, number} into the text: {title}. Choose where its words belong."
          values={{ number: proposal.number, title: <b lang={proposal.language}>{proposal.title}</b> }}
        />
      </Note>
    );
  return null;
}
