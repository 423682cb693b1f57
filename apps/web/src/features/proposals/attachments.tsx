import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';

export interface ShownAttachment {
  id: string;
  kind: 'image' | 'pdf';
  url: string;
  name: string;
  alt: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

/** Pictures with their descriptions, documents with their size. */
export function Attachments({ attachments }: { attachments: readonly ShownAttachment[] }) {
  const intl = useIntl();
  if (attachments.length === 0) return null;
  return (
    <div className="files">
      {attachments.map(({ id, kind, url, name, alt, bytes, width, height }) =>
        kind === 'image' ? (
          <figure key={id}>
            <a href={url}>
              <img src={url} alt={alt} width={width ?? undefined} height={height ?? undefined} loading="lazy" />
            </a>
            {alt && (
              <figcaption dir="auto" aria-hidden="true">
                {alt}
              </figcaption>
            )}
          </figure>
        ) : (
          <p key={id}>
            <a href={url}>
              <Icon name="file" /> <bdi>{alt || name}</bdi>
            </a>{' '}
            <span className="small muted">
              <FormattedMessage
                id="proposal.file.size"
                defaultMessage="PDF, {size}"
                values={{
                  size: intl.formatNumber(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' }),
                }}
              />
            </span>
          </p>
        ),
      )}
    </div>
  );
}
