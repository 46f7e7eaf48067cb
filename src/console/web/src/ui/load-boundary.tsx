import { Component, type ReactNode } from 'react';
import { Alert, Button } from '@mantine/core';

/** A page that did not come, or broke: the rest of the desk stays, and one button starts anew. */
export class LoadBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Alert color="red" role="alert" m="md" title="Trang này chưa mở được.">
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          Tải lại trang
        </Button>
      </Alert>
    );
  }
}
