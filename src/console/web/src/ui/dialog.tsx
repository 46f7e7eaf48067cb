import type { ReactNode } from 'react';
import { Group, Modal } from '@mantine/core';

interface DialogProps {
  isOpen: boolean;
  title: string;
  /** Without it the dialog stays until its question is answered. */
  onClose?: () => void;
  children: ReactNode;
}

const STAY = (): void => undefined;

/** Mantine's dialog without its `<header>`, which counts as a second banner of the page. */
export function Dialog({ isOpen, title, onClose, children }: DialogProps) {
  return (
    <Modal.Root opened={isOpen} onClose={onClose ?? STAY} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Group justify="space-between" wrap="nowrap" p="md">
          <Modal.Title fw={700}>{title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label="Đóng" size={44} />}
        </Group>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
