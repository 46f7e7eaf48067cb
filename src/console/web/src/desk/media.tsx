import { useState } from 'react';
import { Anchor, Button } from '@mantine/core';
import type { LineShown } from '../../../../contract/console-desk.ts';

interface MediaProps {
  id: string;
  line: LineShown;
  media: NonNullable<LineShown['media']>;
}

/** Fetched when it is asked for: a stranger's picture is no surprise, and costs nothing unseen. A colleague's is shown. */
export function Media({ id, line: { seq, from }, media }: MediaProps) {
  const isOurs = from === 'officer';
  const [isShown, setShown] = useState(isOurs);
  const [isGone, setGone] = useState(false);
  const url = `/api/console/cases/${id}/media/${encodeURIComponent(seq)}`;
  if (isGone) return <div>Zalo không còn giữ tệp này. Anh/chị nhờ bà con gửi lại.</div>;
  if (media === 'file')
    return (
      <div>
        <Anchor href={url} download>
          Tải tệp bà con gửi
        </Anchor>
      </div>
    );
  if (!isShown)
    return (
      <Button variant="default" size="xs" display="block" mt={4} onClick={() => setShown(true)}>
        {media === 'audio' ? 'Nghe' : 'Xem hình'}
      </Button>
    );
  if (media === 'audio')
    return <audio controls autoPlay src={url} style={{ width: '100%' }} onError={() => setGone(true)} />;
  const alt = isOurs ? 'Hình cán bộ gửi' : 'Hình bà con gửi';
  return <img src={url} alt={alt} loading="lazy" onError={() => setGone(true)} />;
}
