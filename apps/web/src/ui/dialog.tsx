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
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      centered
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'ui.close', defaultMessage: 'Close' }), size: 44 }}
      classNames={{ content: 'dialog-content', title: 'dialog-title' }}
    >
      {children}
    </Modal>
  );
}
