import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

/** The form could not be opened: why, and what can be done. */
export function ClosedPage({ message, onRetry }: { message: string; onRetry?: (() => void) | undefined }) {
  const title = 'Chưa mở được phiếu';
  return (
    <Screen title={title} commune="Phiếu của xã" speech={`${title}. ${message}`}>
      <Heading>{title}</Heading>
      <p className="lead">{message}</p>
      {onRetry && (
        <div className="actions">
          <Button onClick={onRetry}>Thử lại</Button>
        </div>
      )}
    </Screen>
  );
}
