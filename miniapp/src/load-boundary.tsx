import { Component, type ReactNode } from 'react';
import { ClosedPage } from './pages/closed-page.tsx';

const WORDS = 'Mạng đang yếu nên chưa mở được phiếu. Bác đợi một lát rồi bấm Thử lại.';

/** A part of the app did not arrive: said, instead of a blank page. What was written is kept elsewhere. */
export class LoadBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    // The browser remembers that the part failed; only a new page asks for it again.
    return <ClosedPage message={WORDS} onRetry={() => location.reload()} />;
  }
}
