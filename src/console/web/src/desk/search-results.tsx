import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { SearchAnswer } from '../../../../contract/console-desk.ts';
import { get } from '../api/client.ts';
import { Problem } from '../ui/problem.tsx';
import { CaseRow } from './case-row.tsx';
import classes from './desk.module.css';
import { SPEAKERS } from './words.ts';
import { moment } from '../ui/time.ts';

/** With or without marks: cases by code and name, and what was said. */
export function SearchResults({ asked, open }: { asked: string; open: string | undefined }) {
  const { data, error } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => get<SearchAnswer>(`search?q=${encodeURIComponent(asked)}`, signal),
  });
  if (error) return <Problem error={error} />;
  if (!data) return <Loader m="md" aria-label="Đang tìm" />;
  if (data.cases.length + data.lines.length === 0) return <Text p="md">Không tìm thấy “{asked}”.</Text>;
  return (
    <ul className={classes.rows} aria-label="Kết quả tìm">
      {data.cases.map((row) => (
        <CaseRow key={row.id} row={row} isOpen={row.id === open} />
      ))}
      {data.lines.map(({ caseId, code, citizen, line }) => (
        <li key={line.id}>
          <Link to={`/viec/${caseId}`} className={classes.row}>
            <span className={classes.top}>
              <span>{citizen ? `${citizen} · ${code}` : `Việc ${code}`}</span>
              <span className={classes.meta}>{moment(line.at)}</span>
            </span>
            <div className={classes.said}>
              {SPEAKERS[line.from]}: {line.text}
            </div>
          </Link>
        </li>
      ))}
    </ul>
  );
}
