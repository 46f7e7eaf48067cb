import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';

/** `what`: for whoever hears the page. Says so where the browser lets nothing be copied. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { copy, copied, error } = useClipboard({ timeout: 4_000 });
  return (
    <Button variant="default" onClick={() => copy(text)} aria-label={`Chép ${what}`}>
      <span role="status">
        {error ? 'Không chép được, anh/chị viết ra giấy' : copied ? 'Đã chép' : 'Chép'}
      </span>
    </Button>
  );
}
