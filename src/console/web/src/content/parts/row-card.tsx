import { useState } from 'react';
import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ContentProblem, PartCell, ProfilePart } from '../../../../../contract/console-content.ts';
import classes from '../content.module.css';
import { CellInput } from './cell-input.tsx';
import { titleOf, type TypedRow } from './rows.ts';

interface RowCardProps {
  part: ProfilePart;
  row: TypedRow;
  problems: readonly ContentProblem[];
  /** Undefined: there is no such place to go. */
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  onType(cells: TypedRow['cells']): void;
}

/** One entry: closed it is its name, open its fields. What is wrong with it opens it. */
export function RowCard({ part, row, problems, onUp, onDown, onRemove, onType }: RowCardProps) {
  const isShort = part.fields.length === 1 || part.add === undefined;
  const [isOpened, setOpened] = useState(row.isNew ?? false);
  const isOpen = isShort || isOpened || problems.length > 0;
  const title = titleOf(part, row);
  return (
    <Paper withBorder p="sm" component="article" aria-label={title}>
      <Stack gap="xs">
        {(part.fields.length > 1 || row.name) && (
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
        )}
        {isOpen && <Cells part={part} row={row} onType={onType} />}
        {problems.map(({ text }) => (
          <Text key={text} size="sm" className={classes.wrong} role="alert">
            {text}
          </Text>
        ))}
        <Group gap="xs">
          {!isShort && (
            <Act
              what={isOpen ? 'Thu gọn' : 'Sửa'}
              title={title}
              isOpen={isOpen}
              onAct={() => setOpened(!isOpened)}
            />
          )}
          {onUp && <Act what="Lên" title={title} onAct={onUp} />}
          {onDown && <Act what="Xuống" title={title} onAct={onDown} />}
          {onRemove && <Act what="Bỏ" title={title} onAct={onRemove} />}
        </Group>
      </Stack>
    </Paper>
  );
}

interface ActProps {
  what: string;
  title: string;
  isOpen?: boolean;
  onAct(): void;
}

function Act({ what, title, isOpen, onAct }: ActProps) {
  return (
    <Button variant="default" onClick={onAct} aria-label={`${what}: ${title}`} aria-expanded={isOpen}>
      {what}
    </Button>
  );
}

function Cells({ part, row, onType }: Pick<RowCardProps, 'part' | 'row' | 'onType'>) {
  const inputs = part.fields.map((field) => (
    <CellInput
      key={field.name}
      field={field}
      value={row.cells[field.name] ?? ''}
      onChange={(value: PartCell) => onType({ ...row.cells, [field.name]: value })}
    />
  ));
  // The four times of a day are read as two pairs.
  if (part.fields.every(({ kind }) => kind === 'time')) return <SimpleGrid cols={2}>{inputs}</SimpleGrid>;
  return <Stack gap="xs">{inputs}</Stack>;
}
