import ReactMarkdown, { type Components } from 'react-markdown';

/** People's headings never compete with the page's own: theirs start at the second level, or the third inside a section. */
const headings = (first: 2 | 3): Components => {
  const [one, two, three] = first === 2 ? (['h2', 'h3', 'h4'] as const) : (['h3', 'h4', 'h5'] as const);
  const One = one;
  const Two = two;
  const Three = three;
  return {
    h1: ({ children }) => <One>{children}</One>,
    h2: ({ children }) => <One>{children}</One>,
    h3: ({ children }) => <Two>{children}</Two>,
    h4: ({ children }) => <Three>{children}</Three>,
    h5: ({ children }) => <Three>{children}</Three>,
    h6: ({ children }) => <Three>{children}</Three>,
  };
};

const safely: Components = {
  a: ({ href, children }) => (
    <a href={href} rel="nofollow ugc noopener">
      {children}
    </a>
  ),
  // Long lines scroll within; those who use no mouse reach them by the tab key.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  // Pictures come from this site's own files; any other address would report readers to a third party.
  img: ({ src, alt }) =>
    typeof src === 'string' && src.startsWith('/files/') ? (
      <img src={src} alt={alt ?? ''} loading="lazy" />
    ) : (
      <span>{alt}</span>
    ),
};

const byFirst = { 2: { ...headings(2), ...safely }, 3: { ...headings(3), ...safely } };

/** What people write: CommonMark, without HTML. Text of its own language and direction. */
export function Markdown({
  text,
  lang,
  firstHeading = 2,
  className = 'read',
}: {
  text: string;
  lang?: string;
  firstHeading?: 2 | 3;
  className?: string;
}) {
  return (
    <div className={className} lang={lang} dir="auto">
      <ReactMarkdown components={byFirst[firstHeading]} skipHtml>
        {text}
      </ReactMarkdown>
    </div>
  );
}
