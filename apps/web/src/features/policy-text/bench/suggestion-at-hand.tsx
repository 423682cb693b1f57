import type { FragmentType } from '@apollo/client';
import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedList, FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../../app/masked.ts';
import { suggestionPath } from '../../../app/paths.ts';
import { graphql } from '../../../gql/gql.ts';
import type { SuggestionAtHandFragment } from '../../../gql/graphql.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { PersonName } from '../../../ui/person-name.tsx';
import { Note } from '../../../ui/state-label.tsx';
import { When } from '../../../ui/when.tsx';
import { AmendmentChanges } from '../amendment-changes.tsx';
import { AmendmentStateLabel } from '../amendment-state.tsx';
import { VoiceTally } from '../voice-tally.tsx';

const suggestionAtHand = graphql(`
  fragment SuggestionAtHand on Amendment {
    id
    number
    state
    base
    language
    why
    sentAt
    editedAt
    commentCount
    voices {
      for
      against
      neutral
    }
    author {
      id
      displayName
    }
    coauthors {
      id
      displayName
    }
    parent {
      id
      number
    }
    mergedInto {
      id
      number
    }
    sources {
      id
      number
    }
    ruling {
      reason
      at
      by {
        id
        displayName
      }
    }
    ...AmendmentChanges
  }
`);

interface SuggestionAtHandProps {
  amendment: FragmentType<SuggestionAtHandFragment>;
  consultation: { slug: string };
  /** The person came here by a key: the heading takes the focus. */
  takesFocus: boolean;
  children: ReactNode;
}

/** The suggestion that is open on the workbench: what it changes, why, who stands for it, and what came of it. */
export function SuggestionAtHand({ amendment, consultation, takesFocus, children }: SuggestionAtHandProps) {
  const { data } = useMasked({ fragment: suggestionAtHand, fragmentName: 'SuggestionAtHand', from: amendment });
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, number, author, coauthors, parent, mergedInto, sources, ruling } = data;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, id]);
  const link = (one: { number: number }) => (
    <Link key={one.number} to={`/manage/${consultation.slug}/suggestions/${one.number}`}>
      {one.number}
    </Link>
  );
  return (
    <section aria-labelledby="suggestion-at-hand">
      <div className="row between">
        <h2 id="suggestion-at-hand" tabIndex={-1} ref={heading}>
          <FormattedMessage id="suggestion.name" defaultMessage="Suggestion {number, number}" values={{ number }} />
        </h2>
        <AmendmentStateLabel state={data.state} />
      </div>
      <p className="small muted">
        <FormattedList
          value={[author, ...coauthors].map((person, at) => (
            <PersonName key={person?.id ?? at} name={person?.displayName} />
          ))}
        />
        {', '}
        <When at={data.sentAt} />
        {'. '}
        <FormattedMessage
          id="bench.base"
          defaultMessage="Written for version {version, number}."
          values={{ version: data.base }}
        />
      </p>
      <p className="small row">
        <Link to={suggestionPath(consultation, data)}>
          <FormattedMessage id="bench.page" defaultMessage="Its public page" />
        </Link>
        <Link to={`${suggestionPath(consultation, data)}#comments`}>
          <FormattedMessage
            id="suggestion.comments"
            defaultMessage="{count, plural, =0 {No comments yet} one {# comment} other {# comments}}"
            values={{ count: data.commentCount }}
          />
        </Link>
      </p>
      {parent && (
        <p className="small">
          <FormattedMessage
            id="bench.parent"
            defaultMessage="It goes on from suggestion {link}."
            values={{ link: link(parent) }}
          />
        </p>
      )}
      {sources.length > 0 && (
        <p className="small">
          <FormattedMessage
            id="bench.sources"
            defaultMessage="Officials made it of suggestions {links}."
            values={{ links: <FormattedList value={sources.map(link)} /> }}
          />
        </p>
      )}
      {mergedInto && (
        <p className="small">
          <FormattedMessage
            id="bench.mergedInto"
            defaultMessage="It was merged into suggestion {link}."
            values={{ link: link(mergedInto) }}
          />
        </p>
      )}
      <AmendmentChanges amendment={data} />
      <h3>
        <FormattedMessage id="bench.why" defaultMessage="Why" />
      </h3>
      <Markdown text={data.why} lang={data.language} firstHeading={3} className="read-small" />
      <h3>
        <FormattedMessage id="bench.who" defaultMessage="Who is for it" />
      </h3>
      <VoiceTally voices={data.voices} />
      {ruling && (
        <Note icon="gavel">
          <p>
            <FormattedMessage
              id="bench.ruled"
              defaultMessage="Decided by {name}, {when}:"
              values={{ name: <PersonName name={ruling.by?.displayName} />, when: <When at={ruling.at} as="minute" /> }}
            />
          </p>
          <Markdown text={ruling.reason} firstHeading={3} className="read-small" />
        </Note>
      )}
      {children}
    </section>
  );
}
