import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { proposalPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import { Lines } from '../../ui/lists.tsx';
import { SupportButton } from './support-button.tsx';

const similarQuery = graphql(`
  query SimilarWhileWriting($consultationId: ID!, $title: String!) {
    similarProposals(consultationId: $consultationId, title: $title) {
      proposal {
        id
        number
        slug
        title
        language
        supportCount
        viewerSupports
        supportRefusal
      }
    }
  }
`);

/** The words once the typing has rested. */
function useRested(words: string): string {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), 500);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
}

/** What others have proposed already, while the title is typed: backing it counts more than saying it twice. */
export function SimilarWhileWriting({
  consultation,
  title,
  exceptId,
}: {
  consultation: { id: string; slug: string };
  title: string;
  exceptId?: string | null;
}) {
  const rested = useRested(title.trim());
  const { data, previousData } = useQuery(similarQuery, {
    variables: { consultationId: consultation.id, title: rested },
    skip: rested.length < 6,
  });
  const similar = (rested.length < 6 ? [] : ((data ?? previousData)?.similarProposals ?? [])).filter(
    ({ proposal }) => proposal.id !== exceptId,
  );
  return (
    <div role="status" className="similar">
      {similar.length > 0 && (
        <>
          <p className="label">
            <FormattedMessage
              id="proposal.alike"
              defaultMessage="{count, plural, one {Someone has proposed something like it} other {# proposals sound like it}}"
              values={{ count: similar.length }}
            />
          </p>
          <p className="hint">
            <FormattedMessage
              id="proposal.alike.words"
              defaultMessage="If one says what you mean, support it: one proposal with many supporters weighs more than many with few."
            />
          </p>
          <Lines tight soft>
            {similar.slice(0, 5).map(({ proposal }) => (
              <li key={proposal.id}>
                <span>
                  <a
                    href={proposalPath(consultation, proposal)}
                    target="_blank"
                    rel="noopener"
                    lang={proposal.language}
                  >
                    <bdi>{proposal.title}</bdi>
                  </a>{' '}
                  <span className="small muted num">
                    <FormattedMessage
                      id="proposal.supportCount"
                      defaultMessage="{count, plural, one {# support} other {# supports}}"
                      values={{ count: proposal.supportCount }}
                    />
                  </span>
                </span>
                <SupportButton proposal={proposal} look="line" small />
              </li>
            ))}
          </Lines>
        </>
      )}
    </div>
  );
}
