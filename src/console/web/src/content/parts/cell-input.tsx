import { useId, type ChangeEvent } from 'react';
import { Button, Fieldset, Stack, Textarea, TextInput } from '@mantine/core';
import type { PartCell, PartField } from '../../../../../contract/console-content.ts';
import classes from '../content.module.css';

interface CellInputProps {
  field: PartField;
  value: PartCell;
  onChange(value: PartCell): void;
}

/** One field of a row, as its kind is best typed. */
export function CellInput({ field, value, onChange }: CellInputProps) {
  if (field.kind === 'rows') return <InnerRows field={field} value={value} onChange={onChange} />;
  if (field.kind !== 'lines') return <Line field={field} value={String(value)} onChange={onChange} />;
  return (
    <Textarea
      label={field.label}
      description={field.hint}
      classNames={{ description: classes.hint, input: classes.typed }}
      value={Array.isArray(value) ? value.join('\n') : value}
      onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
      autosize
      minRows={2}
    />
  );
}

const TYPES = { time: 'time', date: 'date' } as const;
const KEYBOARDS = { tel: 'tel', number: 'numeric', url: 'url' } as const;

interface LineProps {
  field: PartField;
  value: string;
  onChange(value: string): void;
}

function Line({ field: { kind, label, hint, choices }, value, onChange }: LineProps) {
  const list = useId();
  return (
    <>
      <TextInput
        label={label}
        description={hint}
        classNames={{ description: classes.hint, input: classes.typed }}
        type={kind in TYPES ? TYPES[kind as keyof typeof TYPES] : 'text'}
        inputMode={kind in KEYBOARDS ? KEYBOARDS[kind as keyof typeof KEYBOARDS] : undefined}
        list={choices && list}
        autoComplete="off"
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.value)}
      />
      {choices && (
        <datalist id={list}>
          {choices.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

type Inner = Record<string, string>;

/** Rows within a row: the accounts of one payee. */
function InnerRows({ field, value, onChange }: CellInputProps) {
  const { fields = [], label, add } = field;
  const rows = (Array.isArray(value) ? value : []).filter((one): one is Inner => typeof one !== 'string');
  return (
    <Stack gap="xs">
      {rows.map((row, at) => (
        <Fieldset key={at} legend={`${label}, dòng ${at + 1}`}>
          <Stack gap="xs">
            {fields.map((one) => (
              <Line
                key={one.name}
                field={one}
                value={row[one.name] ?? ''}
                onChange={(typed) =>
                  onChange(
                    rows.map((other, index) => (index === at ? { ...other, [one.name]: typed } : other)),
                  )
                }
              />
            ))}
            <Button
              variant="default"
              onClick={() => onChange(rows.filter((_row, index) => index !== at))}
              aria-label={`Bỏ dòng này: ${label}, dòng ${at + 1}`}
            >
              Bỏ dòng này
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <Button
        variant="default"
        onClick={() => onChange([...rows, Object.fromEntries(fields.map(({ name }) => [name, '']))])}
      >
        {add ?? 'Thêm'}
      </Button>
    </Stack>
  );
}
