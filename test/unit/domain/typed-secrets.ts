import type { SecretKind } from '../../../src/domain/secrets.ts';

/** Each line: the message with its secret in [brackets]. */
const TYPED: Record<SecretKind, string> = {
  otp: `
    mã otp là [482913] nè con
    OTP: [482913]
    otp=[482913]
    otp[482913]
    o.t.p [482913]
    o t p [482913]
    o-t-p là [482913]
    ô tê pê là [4 8 2 9 1 3]
    ô-tê-pê [482913]
    ô ti pi [482913]
    o te pe [48 29 13]
    otepe [482 913]
    0TP [482913]
    ma otp la [482913] do con
    mã OTP của tôi là [4.8.2.9.1.3]
    Smart OTP [12345678]
    mã otp ngân hàng gửi về là [4829]
    mã otp (6 số): [482913]
    mã otp ngân hàng nó nhắn: [482913]
    mã xác nhận [482913]
    mã xác thực VNeID là [482913]
    ma xac minh zalo [482913]
    mã kích hoạt vneid [482913]
    mã đăng nhập: [482913]
    [482913] là mã otp
    [482913] la ma otp cua con
    [4829] là mã otp của tôi
    [48291357] chính là mã otp
    <#> [482913] la ma xac thuc Zalo
    [482913] otp nè
    Mã OTP để chuyển tiền 5,000,000 VND là [482913]. Không chia sẻ với ai
    Vietcombank: Ma OTP giao dich 2.500.000 VND luc 10:20 ngay 20-11-2026 la [482913].
    Your OTP code is [482913]
    Your verification code is [482913]
    mã otp bốn [tám hai chín một ba bảy]
    otp [bon tam hai chin mot ba]
    otp là [bốn, tám, hai, chín, một, ba]
    nó hỏi, tui đọc [482913]
    tui đọc cho ông công an [482913] rồi
    tui đọc [bốn tám hai chín một ba] cho nó
    đã đưa [4 8 2 9 1 3]
    đưa nó mã [482913]
    lỡ gửi cho nó [482913]
    nhập mã [482913] vào
    mã là [482913]
    ma la [482913]
    mã zalo [482913]
    [482913]
    [482 913]
    [4-8-2-9-1-3]
    [48.29.13]
    [482913] nè con
    dạ [482913] ạ
    đây con: [482913]!
    otp là[482913]
    OTP → [482913]
    MÃ OTP LÀ [482913]
    otp ４８２９１３`,
  pin: `
    mã pin [1234]
    mã pin của tôi là [12 34]
    PIN: [482913]
    pin=[1234]
    so pin the la [1 2 3 4]
    số pin [1.2.3.4]
    [1234] là mã pin
    mã pin một [hai ba bốn năm]
    passcode [2468]
    mã khóa máy là [135790]`,
  password: `
    mật khẩu ngân hàng: [Hoa1957xyz]
    mat khau la [hoa1957]
    mk: [abc123]
    mk là [abc123]
    MK zalo = [Hoa@1957]
    mật khẩu [123456789]
    mật khẩu của tôi là [0905123456]
    mật khẩu là [hoahongdo]
    mật khẩu là [hoa 1957]
    pass [Abc,123;x9]
    password is [qwerty99]
    mật mã wifi là [88888888]
    mat_khau [hoa1957]
    mật khẩu “[Hoa1957”]
    [hoa1957] là mật khẩu
    [Hoa#57] la mat khau zalo`,
  cvv: `
    cvv [737]
    CVV2: [737]
    cvc là [7 3 7]
    mã cvv [1234]
    ba số sau thẻ là [737]
    3 số mặt sau thẻ [737]
    ba số ở cuối mặt sau của thẻ [737]
    [737] là cvv
    cvv [bảy ba bảy]`,
  card: `
    số thẻ [4111 1111 1111 1111]
    thẻ [4111111111111111] 12/28
    [4111-1111-1111-1111]
    [4111.1111.1111.1111]
    [4111 1111 1111 1111] 737
    [3782 822463 10005]
    [5 5 0 0 0 0 0 0 0 0 0 0 0 0 0 4]
    thẻ ATM [9704 3612 3456 7890]
    [9704361234567890123]
    so the la [4111 1111 1111 1112]
    stk 0071000123456, thẻ [4111111111111111]`,
};

export const cases = (Object.entries(TYPED) as [SecretKind, string][]).flatMap(([kind, list]) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .map((line) => {
      const secret = /\[(.+?)\]/.exec(line)?.[1] ?? '４８２９１３';
      return { kind, typed: line.replace('[', '').replace(']', ''), secret };
    }),
);
