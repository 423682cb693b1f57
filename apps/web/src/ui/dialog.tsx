import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

/** A question that must be answered before going on. Only for taking back, deleting, reporting. */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}) {
  const intl = useIntl();
  return (
    <Modal.Root opened={open} onClose={onClose} centered lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content className="dialog-content">
        {/* A header here would be a second banner of the page. */}
        <Modal.Header role="none">
          <Modal.Title className="dialog-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={intl.formatMessage({ id: 'ui.close', defaultMessage: 'Close' })} size={44} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
