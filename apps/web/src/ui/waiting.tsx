import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { TextButton } from './button.tsx';
import { PageHead } from './page-head.tsx';
import { Note } from './state-label.tsx';

/** The shape of what is coming, in the height of its text. Spoken only when it takes long. */
export function Bones({ tall, lines = 3 }: { tall?: boolean; lines?: number }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  const widths = ['w-30', 'w-95', 'w-80', 'w-55'];
  return (
    <div className="bones" aria-busy="true">
      <span className="unseen" role="status">
        {slow && <FormattedMessage id="ui.loading" defaultMessage="Loading" />}
      </span>
      {tall && <div className="bone tall w-80" />}
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`bone ${widths[line % widths.length]}`} />
      ))}
    </div>
  );
}

/** A page's worth of bones. */
export function PageBones() {
  return (
    <div className="wrap">
      <div className="head">
        <Bones tall lines={6} />
      </div>
    </div>
  );
}

/** What happened, what is safe, what to do. */
export function Failed({
  what,
  safe,
  retry,
  requestId,
}: {
  what?: ReactNode;
  safe?: ReactNode;
  retry?: () => void;
  requestId?: string | null;
}) {
  return (
    <Note tone="late" icon="alert" role="alert">
      <b>{what ?? <FormattedMessage id="ui.failed" defaultMessage="This could not be loaded." />}</b>{' '}
      {safe ?? (
        <FormattedMessage
          id="ui.failed.safe"
          defaultMessage="The connection broke or the server had a fault. Nothing of yours is lost."
        />
      )}{' '}
      {requestId && (
        <span className="muted">
          <FormattedMessage
            id="ui.failed.id"
            defaultMessage="If you write to us, name the fault {id}."
            values={{ id: <code dir="ltr">{requestId}</code> }}
          />{' '}
        </span>
      )}
      {retry && (
        <TextButton onClick={retry}>
          <FormattedMessage id="ui.tryAgain" defaultMessage="Try again" />
        </TextButton>
      )}
    </Note>
  );
}

/** Says what could be here, and until when. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** The forum says no: the reason in one sentence, then a way on. */
export function Refused({ words, children }: { words: ReactNode; children?: ReactNode }) {
  return (
    <Note icon="hand" role="alert">
      <b>{words}</b> {children}
    </Note>
  );
}

interface LoadedProps<Data> {
  data: Data | undefined;
  error: unknown;
  retry: () => void;
  requestId?: string | null;
  bones?: ReactNode;
  /** It is the whole page: bones and failure take a page’s shape, with a heading. */
  page?: boolean;
  children: (data: Data) => ReactNode;
}

/** Bones until the data is here, Failed with a way to try again when it cannot come. Data once shown stays. */
export function Loaded<Data>({ data, error, retry, requestId, page, bones, children }: LoadedProps<Data>) {
  if (data !== undefined) return children(data);
  if (!error) return bones ?? (page ? <PageBones /> : <Bones />);
  const failed = <Failed retry={retry} requestId={requestId} />;
  return page ? <FailedPage>{failed}</FailedPage> : failed;
}

function FailedPage({ children }: { children: ReactNode }) {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead title={intl.formatMessage({ id: 'ui.failedPage', defaultMessage: 'This page could not be loaded' })}>
        {children}
      </PageHead>
    </div>
  );
}
