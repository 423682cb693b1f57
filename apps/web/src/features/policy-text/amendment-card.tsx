import type { FragmentType } from '@apollo/client';
import { plainWords } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { suggestionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { AmendmentCardFragment } from '../../gql/graphql.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { When } from '../../ui/when.tsx';
import { AmendmentChanges } from './amendment-changes.tsx';
import { AmendmentStateLabel } from './amendment-state.tsx';
import { quoted } from './edit-words.ts';
import { VoteAmendment } from './vote-amendment.tsx';

const amendmentCard = graphql(`
  fragment AmendmentCard on Amendment {
    id
    number
    state
    language
    why
    sentAt
    commentCount
    author {
      id
      displayName
    }
    coauthors {
      id
    }
    ...AmendmentChanges
    ...VoteAmendmentPart
  }
`);

/** A suggestion in short: what it changes, why, who is for it, and one's own voice. */
export function AmendmentCard({
  amendment,
  consultation,
}: {
  amendment: FragmentType<AmendmentCardFragment>;
  consultation: { slug: string };
}) {
  const { data } = useMasked({ fragment: amendmentCard, fragmentName: 'AmendmentCard', from: amendment });
  const to = suggestionPath(consultation, data);
  return (
    <article className="amend" aria-labelledby={`amendment-${data.id}`}>
      <div className="row between">
        <h3 id={`amendment-${data.id}`}>
          <Link to={to}>
            <FormattedMessage
              id="suggestion.name"
              defaultMessage="Suggestion {number, number}"
              values={{ number: data.number }}
            />
          </Link>
        </h3>
        <AmendmentStateLabel state={data.state} />
      </div>
      <p className="small muted">
        <FormattedMessage
          id="suggestion.by"
          defaultMessage="{others, plural, =0 {{name}} one {{name} and # other} other {{name} and # others}}, {when}"
          values={{
            name: <PersonName name={data.author?.displayName} />,
            others: data.coauthors.length,
            when: <When at={data.sentAt} />,
          }}
        />
      </p>
      <AmendmentChanges amendment={data} fold inWords={false} most={2} />
      {data.why && (
        <p className="why" lang={data.language} dir="auto">
          <FormattedMessage
            id="suggestion.why"
            defaultMessage="<b>Why:</b> {why}"
            values={{ b: (words) => <b key="b">{words}</b>, why: quoted(plainWords(data.why), 240) }}
          />
        </p>
      )}
      <VoteAmendment amendment={data} tallyAlone />
      <p>
        <Link className="small comments" to={`${to}#comments`}>
          <FormattedMessage
            id="suggestion.comments"
            defaultMessage="{count, plural, =0 {No comments yet} one {# comment} other {# comments}}"
            values={{ count: data.commentCount }}
          />
        </Link>
      </p>
    </article>
  );
}
