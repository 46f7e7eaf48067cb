import { useEffect, useState } from 'react';
import { Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import type { FormsAnswer } from '../../../../contract/console-forms.ts';
import { REGISTRATION_STATUS_ORDER, type Filter } from './filter.ts';
import { useCommune } from '../api/commune.ts';
import { FORM_STATUS_NAMES } from '../../../../contract/form-status-names.ts';

interface FiltersProps {
  filter: Filter;
  counts: FormsAnswer['counts'] | undefined;
  onChange(filter: Filter): void;
}

const choicesOf = (names: Record<string, string>, all: string) => [
  { value: '', label: all },
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
];

/** What is looked for; the words are asked for once the typing pauses. On a phone the forms come first. */
export function Filters({ filter, counts, onChange }: FiltersProps) {
  const isPhone = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false });
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(filter.q);
  const [q] = useDebouncedValue(typed, 300);
  useEffect(() => {
    if (q.trim() !== filter.q) onChange({ ...filter, q: q.trim() });
  }, [q, filter, onChange]);
  const set = [filter.status, filter.form, filter.village].filter(Boolean).length;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="xs">
      <TextInput
        label="Tìm mã, tên hoặc số cuối điện thoại"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        type="search"
      />
      {isPhone && (
        <Button variant="default" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {set > 0 ? `Lọc (đang chọn ${set})` : 'Lọc'}
        </Button>
      )}
      {(!isPhone || isOpen) && <Choices filter={filter} counts={counts} onChange={onChange} />}
    </SimpleGrid>
  );
}

function Choices({ filter, counts = {}, onChange }: FiltersProps) {
  const { data } = useCommune();
  const statuses = Object.fromEntries(
    REGISTRATION_STATUS_ORDER.map((one) => [one, `${FORM_STATUS_NAMES[one]} (${counts[one] ?? 0})`]),
  );
  const villages = Object.fromEntries((data?.villages ?? []).map(({ id, name }) => [id, name]));
  return (
    <>
      <NativeSelect
        size="md"
        label="Tình trạng"
        value={filter.status}
        onChange={(event) => onChange({ ...filter, status: event.currentTarget.value })}
        data={choicesOf(statuses, 'Tất cả')}
      />
      <NativeSelect
        size="md"
        label="Loại phiếu"
        value={filter.form}
        onChange={(event) => onChange({ ...filter, form: event.currentTarget.value })}
        data={choicesOf(data?.forms ?? {}, 'Tất cả')}
      />
      <NativeSelect
        size="md"
        label="Thôn"
        value={filter.village}
        onChange={(event) => onChange({ ...filter, village: event.currentTarget.value })}
        data={choicesOf(villages, 'Tất cả')}
      />
    </>
  );
}
