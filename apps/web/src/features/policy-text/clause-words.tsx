import { plainWords } from '@folkmoot/domain';
import { useMemo, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { TableRegion } from '../../ui/lists.tsx';
import { Unseen } from '../../ui/page-head.tsx';
import { markNotes, markStretches } from './clause-tree.ts';
import { footnoteLabel } from './outline.ts';
import { useReading } from './reading.ts';
import type { Stretch } from './stretches.ts';

/** Whether Markdown could see anything in these words. Most clauses are plain, and parsing them would cost the most. */
const mayBeMarked = /[\\`*_[\]<>|~&]|https?:|www\.|@|\n|^\s*(?:[-+#]|\d+[.)]\s)/;

interface ClauseWordsProps {
  clause: { id: string; kind: string; words: string };
  /** What a table is called for readers of screens. */
  near: string;
  stretches?: readonly Stretch[];
  /** Words of a heading stand in the heading itself. */
  inline?: boolean;
}

/**
 * The words of a clause as they are read. What the page adds of its own stands in elements that say so
 * (`data-extra`), and what it shows otherwise says how it counts (`data-plain`): positions of quotations need it.
 */
export function ClauseWords({ clause, near, stretches = [], inline }: ClauseWordsProps) {
  const note = clause.kind === 'footnote' ? footnoteLabel(clause.words) : null;
  const words = note ? clause.words.slice(note.mark.length) : clause.words;
  const mark = note && <span data-plain={note.mark} />;
  if (stretches.length === 0 && !mayBeMarked.test(words))
    return inline ? (
      words
    ) : (
      <p>
        {mark}
        {words}
      </p>
    );
  return (
    <>
      {mark}
      <Marked clause={{ ...clause, words }} near={near} stretches={stretches} inline={inline} skip={note?.mark ?? ''} />
    </>
  );
}

function Marked({ clause, near, stretches = [], inline, skip }: ClauseWordsProps & { skip: string }) {
  const intl = useIntl();
  const table = intl.formatMessage(
    { id: 'text.table', defaultMessage: '{near, select, none {Table} other {Table near {near}}}' },
    { near: near || 'none' },
  );
  const components = useMemo<Components>(
    () => ({
      ...(inline ? { p: ({ children }: { children?: ReactNode }) => <>{children}</> } : {}),
      a: ({ href = '', children }) => {
        const clauseId = /^#clause-(.+)$/.exec(href)?.[1];
        return clauseId ? (
          <ClauseLink clauseId={clauseId}>{children}</ClauseLink>
        ) : (
          <a href={href} rel="nofollow ugc noopener">
            {children}
          </a>
        );
      },
      sup: ({ node, children }) => <NoteMark label={String(node?.properties['dataNote'] ?? '')}>{children}</NoteMark>,
      mark: ({ node, children }) => {
        const stretch = stretches[Number(node?.properties['dataStretch'] ?? -1)];
        return (
          <Commented clauseId={clause.id} stretch={stretch} isLast={node?.properties['dataLast'] === true}>
            {children}
          </Commented>
        );
      },
      table: ({ children }) => (
        <TableRegion label={table}>
          <table>{children}</table>
        </TableRegion>
      ),
      img: ({ alt }) => <span>{alt}</span>,
      pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
    }),
    [clause.id, inline, stretches, table],
  );
  // Stretches count in the plain words of the whole clause; a footnote's own label is shown apart.
  const rehypePlugins = useMemo(() => {
    const moved = stretches.map(({ start, end, ...rest }) => ({
      ...rest,
      start: start - skip.length,
      end: end - skip.length,
    }));
    return [markNotes, () => markStretches({ plain: plainWords(clause.words), stretches: moved })];
  }, [clause.words, stretches, skip]);
  return (
    <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={rehypePlugins} components={components} skipHtml>
      {clause.words}
    </ReactMarkdown>
  );
}

/** A reference to another clause, with the number that one has in this version. */
function ClauseLink({ clauseId, children }: { clauseId: string; children?: ReactNode }) {
  const number = useReading().numberOf(clauseId);
  if (number === undefined)
    return (
      <>
        {children}
        <span data-extra className="muted">
          {' '}
          <FormattedMessage id="text.reference.gone" defaultMessage="(not in this draft)" />
        </span>
      </>
    );
  const says = typeof children === 'string' && number !== '' && children.includes(number);
  return (
    <a href={`#c-${clauseId}`}>
      {children}
      {number && !says && (
        <span data-extra>
          {' '}
          <FormattedMessage
            id="text.reference.now"
            defaultMessage="{isOld, select, yes {(now {number})} other {({number})}}"
            values={{
              isOld: typeof children === 'string' && /\d/.test(children) ? 'yes' : 'no',
              number: <bdi dir="ltr">{number}</bdi>,
            }}
          />
        </span>
      )}
    </a>
  );
}

function NoteMark({ label, children }: { label: string; children?: ReactNode }) {
  const intl = useIntl();
  const noteId = useReading().noteOf(label);
  return (
    <sup data-plain={`[^${label}]`}>
      {noteId ? (
        <a
          href={`#c-${noteId}`}
          aria-label={intl.formatMessage({ id: 'text.note', defaultMessage: 'Note {label}' }, { label })}
        >
          {children}
        </a>
      ) : (
        children
      )}
    </sup>
  );
}

/** Words that people comment on: underlined, with how many do, and leading to the first of them. */
function Commented({
  clauseId,
  stretch,
  isLast,
  children,
}: {
  clauseId: string;
  stretch: Stretch | undefined;
  isLast: boolean;
  children?: ReactNode;
}) {
  const first = stretch?.commentIds[0];
  if (!first) return <span className="said">{children}</span>;
  return (
    <a className="said" href={`#c-${clauseId}.${first}`}>
      {children}
      {isLast && (
        <span data-extra>
          <Unseen>
            {' '}
            <FormattedMessage
              id="text.said"
              defaultMessage="({count, plural, one {# comment} other {# comments}} on these words)"
              values={{ count: stretch.commentIds.length }}
            />
          </Unseen>
          <sup className="num" aria-hidden="true">
            {stretch.commentIds.length}
          </sup>
        </span>
      )}
    </a>
  );
}
