import { lazy, type ComponentType } from 'react';
import type { Role } from '../../../contract/console-auth.ts';
import type { IconName } from './ui/icon.tsx';

export interface ConsolePage {
  /** Below /console/. Pages of their own below it are the page's own routes. */
  path: string;
  title: string;
  icon: IconName;
  roles: readonly Role[];
  /** On a phone it stands in the bar below; the others stand under "Thêm". */
  isFirst?: boolean;
  Content: ComponentType;
}

const EVERYBODY: readonly Role[] = ['village', 'officer', 'head', 'province', 'admin'];
const WORKERS: readonly Role[] = ['village', 'officer', 'head', 'admin'];
const CHIEFS: readonly Role[] = ['head', 'admin'];

/** Every page of the desk, in the order of the navigation; each is loaded when it is opened. */
export const PAGES: readonly ConsolePage[] = [
  {
    path: 'viec',
    title: 'Việc',
    icon: 'cases',
    roles: WORKERS,
    isFirst: true,
    Content: lazy(async () => ({ default: (await import('./desk/desk-page.tsx')).DeskPage })),
  },
  {
    path: 'phieu',
    title: 'Phiếu',
    icon: 'forms',
    roles: ['village', 'officer', 'head', 'admin'],
    isFirst: true,
    Content: lazy(async () => ({ default: (await import('./forms/forms-page.tsx')).FormsPage })),
  },
  {
    path: 'chua-hieu',
    title: 'Chưa hiểu',
    icon: 'inbox',
    roles: ['officer', 'head', 'admin'],
    isFirst: true,
    Content: lazy(async () => ({ default: (await import('./lessons/lessons-page.tsx')).LessonsPage })),
  },
  {
    path: 'so-lieu',
    title: 'Số liệu',
    icon: 'chart',
    roles: ['officer', 'head', 'province', 'admin'],
    isFirst: true,
    Content: lazy(async () => ({ default: (await import('./figures/figures-page.tsx')).FiguresPage })),
  },
  {
    path: 'noi-dung',
    title: 'Nội dung',
    icon: 'words',
    roles: ['officer', 'head', 'admin'],
    Content: lazy(async () => ({ default: (await import('./content/content-page.tsx')).ContentPage })),
  },
  {
    path: 'thong-bao',
    title: 'Thông báo',
    icon: 'notice',
    roles: ['village', 'officer', 'head', 'admin'],
    Content: lazy(async () => ({ default: (await import('./notices/notices-page.tsx')).NoticesPage })),
  },
  {
    path: 'nguoi',
    title: 'Cán bộ',
    icon: 'staff',
    roles: CHIEFS,
    Content: lazy(async () => ({ default: (await import('./staff/staff-page.tsx')).StaffPage })),
  },
  {
    path: 'truc',
    title: 'Trực',
    icon: 'person',
    roles: CHIEFS,
    Content: lazy(async () => ({ default: (await import('./on-call/on-call-page.tsx')).OnCallPage })),
  },
  {
    path: 'nhat-ky',
    title: 'Nhật ký',
    icon: 'audit',
    roles: CHIEFS,
    Content: lazy(async () => ({ default: (await import('./audit/audit-page.tsx')).AuditPage })),
  },
  {
    path: 'toi',
    title: 'Tài khoản của tôi',
    icon: 'person',
    roles: EVERYBODY,
    Content: lazy(async () => ({ default: (await import('./account/account-page.tsx')).AccountPage })),
  },
];

export const pagesFor = (role: Role): ConsolePage[] => PAGES.filter((page) => page.roles.includes(role));
