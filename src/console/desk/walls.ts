import type { Role } from '../../contract/console-auth.ts';
import type { CaseRow } from '../../ports.ts';

export interface Viewer {
  id: string;
  role: Role;
  communeId: string;
  village?: string;
}

/** A village's own people see its cases, those of no known village, and what is in their own hands. */
export function maySee(viewer: Viewer, row: Pick<CaseRow, 'communeId' | 'village' | 'assignee'>): boolean {
  if (row.communeId !== viewer.communeId || viewer.role === 'province') return false;
  if (viewer.role !== 'village') return true;
  return !row.village || row.village === viewer.village || row.assignee === viewer.id;
}
