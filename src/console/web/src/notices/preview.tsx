import { Stack, Text, Title } from '@mantine/core';
import type { NoticeCheckAnswer } from '../../../../contract/console-notices.ts';
import classes from './notices.module.css';

/** The message as it stands in the citizen's phone. */
export function Preview({ preview }: { preview: NoticeCheckAnswer['preview'] }) {
  return (
    <Stack gap="xs" component="section" aria-labelledby="preview-title">
      <Title order={3} size="h5" id="preview-title">
        Bà con thấy
      </Title>
      <div className={classes.bubble}>{preview.text.trim()}</div>
      {preview.buttons.map((title) => (
        <div key={title} className={classes.choice}>
          {title}
        </div>
      ))}
      <Text size="sm" className={classes.hint}>
        Mã thông báo có khi lưu bản nháp.
      </Text>
    </Stack>
  );
}
