import { Paper, Stack, Table, Text } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import type { Cell, FigureTable } from '../../../../contract/console-figures.ts';
import { sayMinutes } from '../ui/time.ts';
import classes from './figures.module.css';

/** Of a column that still can be read. */
const COLUMN_PX = 96;
/** More, and a phone shows a table through a keyhole. */
const MOST_ON_PHONE = 8;

/** As a table; what is too wide for a phone as one card for each row. */
export function Numbers({ table }: { table: FigureTable }) {
  const isPhone = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false });
  return isPhone && table.columns.length > MOST_ON_PHONE ? <Cards table={table} /> : <Wide table={table} />;
}

/** Pushed sideways inside, never the page; it says so where there is more than can be seen. */
function Wide({ table }: { table: FigureTable }) {
  const { title, columns, rows } = table;
  const { ref, width } = useElementSize();
  const least = columns.length > 4 ? columns.length * COLUMN_PX : 0;
  return (
    <>
      {width > 0 && width < least && <Text size="sm">Bảng còn cột ở bên phải: kéo ngang bảng để xem.</Text>}
      <div ref={ref} className={classes.wide} tabIndex={0} role="group" aria-label={`Bảng số: ${title}`}>
        <Table striped miw={least || undefined}>
          <Table.Caption c="dark.9">{title}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([name, ...cells]) => (
              <Table.Tr key={String(name)}>
                <Table.Th scope="row">{name}</Table.Th>
                {cells.map((cell, at) => (
                  <Table.Td key={columns[at + 1]}>{say(table, [name, columns[at + 1]], cell)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function Cards({ table }: { table: FigureTable }) {
  const { columns, rows } = table;
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {rows.map(([name, ...cells]) => (
        <Paper key={String(name)} component="li" withBorder p="sm">
          <Text fw={700}>{name}</Text>
          <dl className={classes.card}>
            {cells.map((cell, at) => (
              <div key={columns[at + 1]}>
                <dt>{columns[at + 1]}</dt>
                <dd>{say(table, [name, columns[at + 1]], cell)}</dd>
              </div>
            ))}
          </dl>
        </Paper>
      ))}
    </Stack>
  );
}

function say({ minutes = [] }: FigureTable, names: readonly (Cell | undefined)[], cell: Cell): Cell {
  const isMinutes = names.some((name) => typeof name === 'string' && minutes.includes(name));
  return typeof cell === 'number' && isMinutes ? sayMinutes(cell) : (cell ?? '–');
}
