import { describe, expect, it } from '@jest/globals';
import { paymentIn } from '../../../../src/adapters/pictures/emv.ts';
import { field, sealed, vietQr } from '../../../support/qr.ts';

const BROKEN = { kind: 'payment', isSound: false };
const HEAD = field('00', '01') + field('01', '11');
const napas = (consumer: string): string => field('38', field('00', 'A000000727') + field('01', consumer));

describe('A payment code', () => {
  it('by VietQR tells bank, account, name, amount and purpose', () => {
    const code = { account: '4500000000021', name: 'NGUYEN VAN A', amount: '150000', purpose: 'Hoc phi' };
    expect(paymentIn(vietQr(code))).toEqual({
      kind: 'payment',
      isSound: true,
      bin: '970405',
      bank: 'Agribank',
      account: '4500000000021',
      name: 'NGUYEN VAN A',
      amount: 150_000,
      purpose: 'Hoc phi',
    });
  });

  it('with a name in Vietnamese is sound', () => {
    expect(paymentIn(vietQr({ account: '12', name: 'Nguyễn Thị Bé' }))).toMatchObject({
      isSound: true,
      name: 'Nguyễn Thị Bé',
    });
  });

  it.each([
    // The example of NAPAS' specification, and one of VNPAY's in use: checksums that others have computed.
    [
      '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F',
      { bank: 'Sacombank', account: '0011012345678' },
    ],
    [
      '00020101021126280010A0000007750110010531314453037045408210900005802VN5910CELLPHONES62600312CPSHN ONLINE0517021908061613127850705ONLHN0810CellphoneS63047685',
      { bank: 'VNPAY', name: 'CELLPHONES', amount: 21_090_000, purpose: 'CellphoneS' },
    ],
  ])('in use elsewhere is read as it was meant', (code, meant) => {
    expect(paymentIn(code)).toMatchObject({ isSound: true, ...meant });
  });

  it('of a bank nobody has heard of keeps its number alone', () => {
    const payment = paymentIn(vietQr({ bin: '999999', account: '12' }));
    expect(payment).toMatchObject({ isSound: true, bin: '999999' });
    expect(payment).not.toHaveProperty('bank');
  });

  it('by VNPAY tells the shop', () => {
    const account = field('00', 'A000000775') + field('01', '0107113319');
    const shop = field('26', account) + field('53', '704') + field('58', 'VN') + field('59', 'QUAN CO SAU');
    expect(paymentIn(sealed(HEAD + shop))).toEqual({
      kind: 'payment',
      isSound: true,
      bin: 'VNPAY',
      bank: 'VNPAY',
      account: '0107113319',
      name: 'QUAN CO SAU',
    });
  });

  it('of a wallet over VietQR tells the account behind it', () => {
    const momo = paymentIn(vietQr({ bin: '970454', account: '99MM23352M12345678' }));
    expect(momo).toMatchObject({ isSound: true, bank: 'BVBank', account: '99MM23352M12345678' });
  });

  it('in MoMo’s own old way tells phone, name and amount', () => {
    expect(paymentIn('2|99|0905123456|NGUYEN VAN A||0|0|50000||transfer_myqr')).toMatchObject({
      bank: 'MoMo',
      account: '0905123456',
      name: 'NGUYEN VAN A',
      amount: 50_000,
    });
  });

  it('in another money tells no amount', () => {
    const code = sealed(
      HEAD + napas(field('00', '970405') + field('01', '12')) + field('53', '840') + field('54', '9'),
    );
    expect(paymentIn(code)).not.toHaveProperty('amount');
  });

  it.each([
    ['one digit of the account changed', vietQr({ account: '4500000000021' }).replace('00021', '00012')],
    ['the amount changed', vietQr({ account: '12', amount: '150000' }).replace('150000', '950000')],
    ['its end torn off', vietQr({ account: '4500000000021' }).slice(0, -6)],
    ['no checksum', vietQr({ account: '4500000000021' }).slice(0, -8)],
    ['nothing behind its head', '000201'],
    ['a length that is no number', sealed(`${HEAD}3810zzzzzzzzzz`)],
    ['a length that reaches too far', sealed(`${HEAD}3899A000`)],
    ['two accounts in one', sealed(HEAD + napas(field('01', '11')) + napas(field('01', '22')))],
    ['a bank account inside that does not fit', sealed(HEAD + napas('0006970405019912'))],
    ['words behind its checksum', `${vietQr({ account: '4500000000021' })} va them`],
  ])('with %s is broken, and nothing of it is told', (_what, code) => {
    expect(paymentIn(code)).toEqual(BROKEN);
  });

  it.each(['https://zalo.me', '051060001234|x', '2|99|abc|x', '2|98|0905123456|x', '', '00020'])(
    '“%s” is none',
    (text) => {
      expect(paymentIn(text)).toBeNull();
    },
  );
});
