import { FormattedMessage, useIntl } from 'react-intl';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Failed } from '../ui/waiting.tsx';
import { NothingHere, PageHead } from '../ui/page-head.tsx';
import { requestIdOf } from './answers.ts';

/** A page that broke: says what is safe and how to go on, with the request's id where there is one. */
export function Fault() {
  const error = useRouteError();
  const intl = useIntl();
  if (isRouteErrorResponse(error) && error.status === 404) return <NothingHere />;
  return (
    <div className="wrap">
      <PageHead title={intl.formatMessage({ id: 'shell.fault.title', defaultMessage: 'This page did not work' })}>
        <Failed
          what={<FormattedMessage id="shell.fault.what" defaultMessage="The fault is ours." />}
          requestId={requestIdOf(error)}
          retry={() => location.reload()}
        />
      </PageHead>
    </div>
  );
}
