import { describe, expect, it } from '@jest/globals';
import { standingOf, type Payee } from '../../../src/domain/payee.ts';
import type { Payment } from '../../../src/domain/qr.ts';

const SCHOOL: Payee = {
  name: 'Trường Tiểu học Nghĩa Hòa',
  names: ['Trường Tiểu học Nghĩa Hòa'],
  accounts: [{ bin: '970405', number: '4500000000021' }],
};
const COLLEGE: Payee = {
  name: 'Trường Trung học cơ sở Nghĩa Hòa',
  names: ['Trường Trung học cơ sở Nghĩa Hòa'],
  accounts: [{ bin: '970418', number: 'V3NGHIAHOA*' }],
};
const COMMUNE: Payee = {
  name: 'Ủy ban nhân dân xã Nghĩa Hòa',
  names: ['Ủy ban nhân dân xã Nghĩa Hòa'],
  accounts: [{ bin: '970405', number: '4500000000001' }],
};
const HOSPITAL: Payee = { name: 'Bệnh viện Đa khoa Mẫu', names: ['Bệnh viện Đa khoa Mẫu'], accounts: [] };
const ALL = [SCHOOL, COLLEGE, COMMUNE, HOSPITAL];

const pays = (change: Partial<Payment>): Payment => ({ kind: 'payment', isSound: true, ...change });
const stands = (change: Partial<Payment>, caption?: string) => {
  const standing = standingOf(pays(change), ALL, caption);
  return standing.kind === 'unknown' ? 'unknown' : `${standing.kind}: ${standing.payee.name}`;
};

describe('A payment', () => {
  it.each([
    [{ bin: '970405', account: '4500000000021' }, SCHOOL],
    [{ bin: '970405', account: '4500 0000 00021' }, SCHOOL],
    [{ bin: '970418', account: 'V3NGHIAHOA0012' }, COLLEGE],
    [{ bin: '970418', account: 'v3nghiahoa0012' }, COLLEGE],
    [{ bin: '970405', account: '4500000000001', purpose: 'hoc phi tieu hoc nghia hoa' }, COMMUNE],
  ])('to %j is known', (payment, payee) => {
    expect(stands(payment)).toBe(`known: ${payee.name}`);
  });

  it.each([
    { bin: '970436', account: '4500000000021' },
    { bin: '970405', account: '45000000000210' },
    { bin: '970405', account: '450000000002' },
    { bin: '970418', account: 'V3NGHIA' },
    { account: '4500000000021' },
    { bin: '970405' },
    {},
  ])('to %j is nobody’s here', (payment) => {
    expect(stands(payment)).toBe('unknown');
  });

  it.each([
    [{ name: 'TRUONG TIEU HOC NGHIA HOA' }, SCHOOL],
    [{ name: 'TH Nghĩa Hoà' }, SCHOOL],
    [{ purpose: 'Thu hoc phi truong TH Nghia Hoa thang 9' }, SCHOOL],
    [{ name: 'THCS NGHIA HOA' }, COLLEGE],
    [{ name: 'UBND XA NGHIA HOA' }, COMMUNE],
  ])('of a stranger that says %j is swapped', (claim, payee) => {
    expect(stands({ bin: '970422', account: '1234567890', ...claim })).toBe(`swapped: ${payee.name}`);
  });

  it('is swapped also when only the citizen was told whose it is', () => {
    expect(stands({ account: '1' }, 'cô giáo gửi, trường tiểu học Nghĩa Hòa')).toBe(
      `swapped: ${SCHOOL.name}`,
    );
  });

  it.each([
    ['a hospital whose account we do not have', { name: 'BENH VIEN DA KHOA MAU' }],
    ['the place alone', { purpose: 'Nghia Hoa' }],
    ['another school', { name: 'TH NGHIA HA' }],
    ['fees', { purpose: 'hoc phi lop 2' }],
  ])('that speaks of %s is not called swapped', (_what, claim) => {
    expect(stands({ bin: '970422', account: '1234567890', ...claim })).toBe('unknown');
  });
});
