import { useMediaQuery } from '@mantine/hooks';
import { Text } from '@mantine/core';
import { useNavigate, useParams } from 'react-router-dom';
import { Route, Routes } from 'react-router-dom';
import { CaseList } from './case-list.tsx';
import { CaseView } from './case-view.tsx';
import classes from './desk.module.css';

/** Cases on the left and the one that is open beside them; on a phone one after the other. */
export function DeskPage() {
  return (
    <Routes>
      <Route path=":id?" element={<Desk />} />
    </Routes>
  );
}

function Desk() {
  const { id } = useParams();
  const go = useNavigate();
  const isWide = useMediaQuery('(min-width: 62em)', window.innerWidth >= 992, {
    getInitialValueInEffect: false,
  });
  if (!isWide && id) return <CaseView key={id} id={id} onBack={() => go('/viec')} />;
  return (
    <div className={classes.desk}>
      <CaseList open={id} />
      {isWide && (
        <section className={classes.beside} aria-label="Việc đang mở">
          {id ? <CaseView key={id} id={id} /> : <Text p="md">Chọn một việc ở danh sách để xem.</Text>}
        </section>
      )}
    </div>
  );
}
