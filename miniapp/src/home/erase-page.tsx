import { eraseMe } from '../api.ts';
import { SurePage, type SureFrame } from './sure-page.tsx';

const LINES = [
  'Xã sẽ xóa phiếu và tin nhắn của bác.',
  'Phiếu đang chờ sẽ không được làm nữa.',
  'Xóa rồi thì không lấy lại được.',
];

export function ErasePage({
  session,
  onErased,
  ...frame
}: SureFrame & { session: string; onErased(): void }) {
  const erase = async () => {
    const outcome = await eraseMe(session);
    if (outcome.kind === 'ok') onErased();
    return outcome;
  };
  return (
    <SurePage {...frame} title="Bác muốn xóa hết phải không?" lines={LINES} yes="Xóa hết" onYes={erase} />
  );
}
