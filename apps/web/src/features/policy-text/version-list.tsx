import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { comparePath, versionFile, versionPath } from '../../app/paths.ts';
import { TextButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lines } from '../../ui/lists.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { When } from '../../ui/when.tsx';

interface Version {
  id: string;
  number: number;
  publishedAt: string;
  note: string;
}

/** All public versions of a text, latest first, each with what changed and why. */
export function VersionList({
  versions,
  shown,
  consultation,
  lang,
}: {
  versions: readonly Version[];
  shown: number;
  consultation: { slug: string };
  lang: string;
}) {
  return (
    <section className="section no-print" id="versions">
      <FormattedMessage id="text.versions" defaultMessage="Drafts" tagName="h2" />
      <Lines ordered tight>
        {versions.map((version) => (
          <li key={version.id}>
            <div className="row between">
              <h3 className="amend-title">
                <Link to={versionPath(consultation, version)} aria-current={version.number === shown || undefined}>
                  <FormattedMessage
                    id="text.version"
                    defaultMessage="Draft {number, number}"
                    values={{ number: version.number }}
                  />
                </Link>{' '}
                <span className="muted small">
                  <When at={version.publishedAt} />
                </span>
              </h3>
              {version.number > 1 && (
                <Link className="small" to={comparePath(consultation, version.number - 1, version.number)}>
                  <FormattedMessage
                    id="text.compareWith"
                    defaultMessage="Compare with draft {number, number}"
                    values={{ number: version.number - 1 }}
                  />
                </Link>
              )}
            </div>
            <Markdown text={version.note} lang={lang} firstHeading={3} className="read read-small" />
          </li>
        ))}
      </Lines>
    </section>
  );
}

/** A version to take away, and to print. */
export function TakeAway({ version, consultation }: { version: { number: number }; consultation: { slug: string } }) {
  const forms = [
    { form: 'md', words: <FormattedMessage id="text.file.md" defaultMessage="Markdown" /> },
    {
      form: 'json',
      words: <FormattedMessage id="text.file.json" defaultMessage="JSON, with where each word comes from" />,
    },
    { form: 'xml', words: <FormattedMessage id="text.file.xml" defaultMessage="Akoma Ntoso (XML)" /> },
  ] as const;
  return (
    <section className="section no-print">
      <FormattedMessage id="text.takeAway" defaultMessage="To take away" tagName="h2" />
      <ul className="row" role="list">
        {forms.map(({ form, words }) => (
          <li key={form}>
            <a className="textbtn" href={versionFile(consultation, version, form)} download>
              <Icon name="download" />
              {words}
            </a>
          </li>
        ))}
        <li>
          <TextButton icon="file" onClick={() => print()}>
            <FormattedMessage id="text.print" defaultMessage="Print this draft" />
          </TextButton>
        </li>
      </ul>
    </section>
  );
}
