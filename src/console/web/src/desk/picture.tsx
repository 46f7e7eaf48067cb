import { useRef } from 'react';
import { ActionIcon, CloseButton, FileButton, Group, Image, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PictureAnswer } from '../../../../contract/console-desk.ts';
import { postPicture } from '../api/client.ts';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { shrink, toDataUrl } from './shrink.ts';

interface Kept {
  id: string;
  preview: string;
}

/** The picture that goes with a reply: chosen, made smaller, kept by the server, not sent yet. */
export function usePicture(caseId: string) {
  const { mutate, reset, data, error, isPending } = useMutation({
    async mutationFn(file: File): Promise<Kept> {
      const small = await shrink(file);
      const { picture } = await postPicture<PictureAnswer>(`cases/${caseId}/pictures`, small);
      return { id: picture, preview: await toDataUrl(small) };
    },
  });
  return { choose: (file: File) => mutate(file), drop: reset, kept: data, error, isPending };
}

export function PictureButton({ picture }: { picture: ReturnType<typeof usePicture> }) {
  const reset = useRef<() => void>(null);
  const choose = (file: File | null): void => {
    if (file) picture.choose(file);
    // Else the same file, chosen once more, would be no change.
    reset.current?.();
  };
  return (
    <FileButton
      accept="image/jpeg,image/png,image/webp"
      resetRef={reset}
      onChange={choose}
      inputProps={{ 'aria-label': 'Chọn hình' }}
    >
      {(props) => (
        <ActionIcon
          {...props}
          variant="default"
          size={44}
          aria-label="Gửi kèm hình"
          loading={picture.isPending}
        >
          <Icon name="picture" />
        </ActionIcon>
      )}
    </FileButton>
  );
}

export function ChosenPicture({
  picture: { kept, drop, error },
}: {
  picture: ReturnType<typeof usePicture>;
}) {
  return (
    <>
      {kept && (
        <Group gap="xs" mb={6} wrap="nowrap">
          <Image src={kept.preview} alt="Hình sẽ gửi" w={64} h={64} radius="sm" fit="cover" />
          <Text size="sm">Hình này đi kèm lời trả lời.</Text>
          <CloseButton size={44} ml="auto" aria-label="Bỏ hình" onClick={drop} />
        </Group>
      )}
      <Refusal error={error} mt="xs" />
    </>
  );
}
