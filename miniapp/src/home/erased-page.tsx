import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

const TITLE = 'Đã xóa';
const WORDS = 'Xã đã xóa phiếu và tin nhắn của bác. Cần gì, bác cứ nhắn cho xã như mọi khi.';

export function ErasedPage({ commune, onClose }: { commune: string; onClose(): void }) {
  return (
    <Screen title={TITLE} commune={commune} speech={`${TITLE}. ${WORDS}`}>
      <Heading>{TITLE}</Heading>
      <p className="lead">{WORDS}</p>
      <div className="actions">
        <Button onClick={onClose}>Về Zalo</Button>
      </div>
    </Screen>
  );
}
