import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Lines } from '../../../ui/lists.tsx';

const words = defineMessages({
  html: { id: 'text.import.not.html', defaultMessage: 'HTML in the text; its words were kept where they could be.' },
  script: { id: 'text.import.not.script', defaultMessage: 'A script. It was left out.' },
  image: { id: 'text.import.not.image', defaultMessage: 'A picture. Its description was kept.' },
  codeBlock: { id: 'text.import.not.codeBlock', defaultMessage: 'A block of code; kept as a paragraph.' },
  footnoteWithoutText: {
    id: 'text.import.not.footnoteWithoutText',
    defaultMessage: 'A place that points to a note that is not there.',
  },
  unknownElement: { id: 'text.import.not.unknownElement', defaultMessage: 'An element we do not know.' },
  formula: { id: 'text.import.not.formula', defaultMessage: 'A formula. Write it out in words or as a table.' },
  comment: { id: 'text.import.not.comment', defaultMessage: 'A comment in the margin. It was left out.' },
  trackedChange: {
    id: 'text.import.not.trackedChange',
    defaultMessage: 'A change that was still marked; it was taken as accepted.',
  },
  brokenReference: {
    id: 'text.import.not.brokenReference',
    defaultMessage: 'A reference to a place that is not in the document.',
  },
  other: { id: 'text.import.not.other', defaultMessage: 'Something we could not make a clause of.' },
});

const isKnown = (what: string): what is keyof typeof words => Object.hasOwn(words, what);

/** What had no place among the clauses, each with its beginning, so that nobody has to hunt for it. */
export function NotUnderstood({
  things,
  lang,
}: {
  things: readonly { what: string; excerpt: string }[];
  lang: string;
}) {
  const intl = useIntl();
  if (things.length === 0)
    return (
      <p>
        <FormattedMessage id="text.import.all" defaultMessage="Everything in the document was understood." />
      </p>
    );
  return (
    <Lines soft tight>
      {things.map(({ what, excerpt }, at) => (
        <li key={at}>
          <p>{intl.formatMessage(words[isKnown(what) ? what : 'other'])}</p>
          {excerpt && (
            <p className="small muted">
              <bdi lang={lang}>“{excerpt}”</bdi>
            </p>
          )}
        </li>
      ))}
    </Lines>
  );
}
