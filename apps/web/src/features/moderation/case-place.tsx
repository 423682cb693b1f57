import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { consultationPath, proposalPath, suggestionPath, textPath } from '../../app/paths.ts';
import type { CaseInFullFragment } from '../../gql/graphql.ts';

type PlacedCase = Pick<CaseInFullFragment, 'consultation' | 'proposal' | 'amendment'> & {
  comment: Pick<NonNullable<CaseInFullFragment['comment']>, 'id' | 'proposal' | 'amendment' | 'clauseId'> | null;
};

/** Where the words of a case stand: a proposal, a suggestion, a clause of the text, else the consultation. */
export function CasePlace({ case: { consultation, comment, proposal, amendment } }: { case: PlacedCase }) {
  const hash = comment ? `#c-${comment.id}` : '';
  const about = comment?.proposal ?? proposal;
  if (about)
    return (
      <Link to={`${proposalPath(consultation, about)}${hash}`}>
        <bdi lang={about.language}>{about.title}</bdi>
      </Link>
    );
  const suggestion = comment?.amendment ?? amendment;
  if (suggestion)
    return (
      <Link to={`${suggestionPath(consultation, suggestion)}${hash}`}>
        <FormattedMessage
          id="suggestion.name"
          defaultMessage="Suggestion {number, number}"
          values={{ number: suggestion.number }}
        />
      </Link>
    );
  if (comment?.clauseId)
    return (
      <Link to={`${textPath(consultation)}#c-${comment.clauseId}.${comment.id}`}>
        <FormattedMessage id="moderation.case.clause" defaultMessage="a clause of the policy text" />
      </Link>
    );
  return (
    <Link to={consultationPath(consultation)}>
      <bdi lang={consultation.language}>{consultation.title}</bdi>
    </Link>
  );
}
