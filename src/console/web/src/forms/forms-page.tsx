import { Route, Routes } from 'react-router-dom';
import { FormDetailPage } from './form-detail.tsx';
import { FormsList } from './forms-list.tsx';

/** Forms that citizens sent: the list, and each of them. */
export function FormsPage() {
  return (
    <Routes>
      <Route index element={<FormsList />} />
      <Route path=":id" element={<FormDetailPage />} />
    </Routes>
  );
}
