import { useState } from 'react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { FigureTable } from '../../../../contract/console-figures.ts';
import { Drawing } from './drawing.tsx';
import { Numbers } from './numbers.tsx';

interface FigureProps {
  table: FigureTable;
  /** What the files are asked for with. */
  search: string;
}

/** A picture with its numbers behind one tap, or the numbers alone, and both as files. */
export function Figure({ table, search }: FigureProps) {
  const [isOpen, setOpen] = useState(table.chart === undefined);
  const numbers = `so-${table.id}`;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={`ten-${table.id}`} miw={0}>
      <Stack gap="sm">
        <Title order={2} size="h4" id={`ten-${table.id}`}>
          {table.title}
        </Title>
        {table.chart && <Drawing table={table} />}
        {table.notes.map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
        <Group gap="xs">
          {table.chart && (
            <Button
              variant="default"
              onClick={() => setOpen(!isOpen)}
              aria-expanded={isOpen}
              aria-controls={numbers}
            >
              {isOpen ? 'Ẩn bảng số' : 'Xem bảng số'}
            </Button>
          )}
          <Download table={table} search={search} format="xlsx" name="Excel" />
          <Download table={table} search={search} format="csv" name="CSV" />
        </Group>
        <div id={numbers}>{isOpen && <Numbers table={table} />}</div>
      </Stack>
    </Paper>
  );
}

interface DownloadProps extends FigureProps {
  format: 'csv' | 'xlsx';
  name: string;
}

function Download({ table, search, format, name }: DownloadProps) {
  return (
    <Button
      component="a"
      variant="default"
      href={`/api/console/figures/${table.id}.${format}?${search}`}
      download
      aria-label={`Tải ${name}: ${table.title}`}
    >
      Tải {name}
    </Button>
  );
}
