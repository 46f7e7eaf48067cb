import { describe, expect, it } from '@jest/globals';
import { hostOf, lastOf, readQr } from '../../../src/domain/qr.ts';

const noPayment = (): null => null;
const read = (text: string) => readQr(text, noPayment);

describe('The text of a code', () => {
  it.each([
    ['an ID card', '051060001234|211234567|Nguyễn Thị Hiền|01011960|Nữ|Hòa Bình, Nghĩa Hòa|12052021'],
    ['an ID card without an old number', '051060001234||Nguyễn Thị Hiền|01011960|Nữ|Hòa Bình|12052021'],
    [
      'an ID card of 2024 with parents',
      '051060001234||Nguyễn Thị Hiền|01011960|Nữ|Hòa Bình|12052024|||Nguyễn Văn A|Trần Thị B|',
    ],
    ['an ID number alone', '051060001234'],
    ['an ID number among words', 'CCCD: 051060001234 của bà Hiền'],
    ['the back of an ID card', 'IDVNM0600012347051060001234<<3'],
    ['a passport', 'P<VNMNGUYEN<<THI<HIEN<<<<<<<'],
    ['a health-insurance card', 'GD4515100000123|4e677579e1bb856e|01/01/1960|2|'],
    ['a new health-insurance card', '5120000123|4e677579e1bb856e|01/01/1960|2|'],
  ])('of %s is somebody’s papers, and nothing of it goes on', (_what, text) => {
    expect(read(text)).toEqual({ kind: 'id_card' });
  });

  it.each([
    'https://dichvucong.gov.vn/tra-cuu?so=051060001234',
    'http://vcb-xacminh.top',
    'www.vtv.vn/tin',
    'vcb-xacminh.top/mo',
    'momo://app?x=1',
    'itms-services://?action=download-manifest',
    'javascript:alert(1)',
  ])('“%s” is something to open', (url) => {
    expect(read(url)).toEqual({ kind: 'link', url });
  });

  it.each([
    ['WIFI:S:Quán Cô Sáu;T:WPA;P:matkhau123;;', 'Quán Cô Sáu'],
    ['WIFI:T:WPA;P:matkhau123;S:a\\;b;;', 'a;b'],
    ['wifi:T:nopass;;', ''],
  ])('“%s” is a network, without its password', (text, name) => {
    expect(read(text)).toEqual({ kind: 'wifi', name });
  });

  it.each(['BEGIN:VCARD\nTEL:0905\nEND:VCARD', 'MECARD:N:An;TEL:0905;;', 'tel:0905123456'])(
    '“%s” is whom to ring',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'contact' });
    },
  );

  it.each(['Phiếu gửi xe số 12', '', '   ', '123456789', 'Nước mắm 2.5 lít.', 'SMSTO:6022:DK'])(
    '“%s” is words',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'text', text: text.trim() });
    },
  );

  it('of any length is read in no time', () => {
    const begun = Date.now();
    for (const text of ['a.'.repeat(50_000), 'WIFI:' + 'S:'.repeat(50_000), '0'.repeat(100_000)]) read(text);
    expect(Date.now() - begun).toBeLessThan(500);
  });

  it('is asked for a payment first', () => {
    const payment = { kind: 'payment', isSound: true } as const;
    expect(readQr('051060001234', () => payment)).toBe(payment);
  });
});

describe('What is shown of it', () => {
  it.each([
    ['https://VCB-xacminh.top:8080/a?b', 'vcb-xacminh.top'],
    ['www.vtv.vn/tin', 'www.vtv.vn'],
    ['https://vietcombank.com.vn@evil.example/', 'evil.example'],
    ['momo://app', null],
    ['javascript:alert(1)', null],
  ])('of %s is the host %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it.each([
    ['4500000000021', '0021'],
    ['123456', '456'],
    ['88', '8'],
    ['8', ''],
  ])('of account %s is “%s”', (account, last) => {
    expect(lastOf(account)).toBe(last);
  });
});
