import type { PartField } from '../contract/console-content.ts';

/** A list of the profile that is written at the desk. What may stand in it is said by `profileSchema` alone. */
export interface PartSpec {
  part: string;
  title: string;
  hint: string;
  /** `rows`: a list of groups. `named`: groups by id. `values`: a list of single words or days. `one`: a single group. */
  shape: 'rows' | 'named' | 'week' | 'values' | 'one';
  path: readonly string[];
  fields: readonly PartField[];
  add?: string;
  /** Rows have an id that stands in records or answers: the server gives it, nobody changes it. Its sign for a blank. */
  idSign?: '-' | '_';
  isSorted?: boolean;
  /** What rows are called that have no name of their own. */
  names?: Readonly<Record<string, string>>;
}

const line = (name: string, label: string, hint?: string): PartField => ({
  ...{ name, label, kind: 'line' },
  ...(hint && { hint }),
});
const field = (kind: PartField['kind'], name: string, label: string, hint?: string): PartField => ({
  ...line(name, label, hint),
  kind,
});

const ALIASES = field('lines', 'aliases', 'Bà con còn gọi là', 'Mỗi dòng một tên, có dấu và không dấu.');
const OLD_NAMES = field('lines', 'old_names', 'Tên cũ', 'Mỗi dòng một tên.');
const PAYEE: readonly PartField[] = [
  line('name', 'Tên'),
  ALIASES,
  line('contact', 'Hỏi ai, số máy', 'Ví dụ: cô Lan, phòng kế toán, 0255 000 0021'),
  field('lines', 'ways', 'Nhận tiền cách nào', 'Mỗi dòng một cách, ví dụ mã QR.'),
  line('payee', 'Tên người nhận trên giấy báo'),
  {
    ...field('rows', 'accounts', 'Tài khoản nhận tiền', 'Trợ lý so mã QR bà con gửi với các số này.'),
    add: 'Thêm tài khoản',
    fields: [
      { name: 'bank', label: 'Ngân hàng', kind: 'line' },
      {
        ...{ name: 'number', label: 'Số tài khoản', kind: 'line' },
        hint: 'Viết liền. Dấu * ở cuối chỉ khi ngân hàng cấp riêng phần đầu số ấy cho nơi này.',
      },
    ],
  },
];

const DAYS = {
  mon: 'Thứ Hai',
  tue: 'Thứ Ba',
  wed: 'Thứ Tư',
  thu: 'Thứ Năm',
  fri: 'Thứ Sáu',
  sat: 'Thứ Bảy',
  sun: 'Chủ nhật',
} as const;

const OF_TIME: readonly PartSpec[] = [
  {
    part: 'hours',
    title: 'Giờ làm việc',
    hint: 'Ngày nghỉ thì để trống cả bốn ô. Không nghỉ trưa thì để trống hai ô nghỉ trưa.',
    shape: 'week',
    path: ['hours'],
    names: DAYS,
    fields: [
      field('time', 'open', 'Mở cửa'),
      field('time', 'rest', 'Nghỉ trưa từ'),
      field('time', 'back', 'Làm lại lúc'),
      field('time', 'close', 'Đóng cửa'),
    ],
  },
  {
    part: 'holidays',
    title: 'Ngày nghỉ lễ',
    hint: 'Ngày này trợ lý báo xã nghỉ.',
    shape: 'values',
    path: ['holidays'],
    add: 'Thêm ngày',
    isSorted: true,
    fields: [field('date', 'value', 'Ngày nghỉ')],
  },
  {
    part: 'limits',
    title: 'Thời hạn và mức tối đa',
    hint: 'Chỉ viết con số.',
    shape: 'one',
    path: [],
    fields: [
      field('number', 'response_minutes', 'Bao nhiêu phút phải có người trả lời', 'Tính trong giờ làm việc.'),
      field('number', 'handback_minutes', 'Bao nhiêu phút im lặng thì trợ lý nói tiếp'),
      field('number', 'notices_per_day', 'Mỗi ngày gửi nhiều nhất bao nhiêu thông báo'),
    ],
  },
];

const OF_PEOPLE: readonly PartSpec[] = [
  {
    part: 'contacts',
    title: 'Số máy liên hệ',
    hint: 'Bà con hỏi số thì trợ lý đọc ở đây. Số lạ thì trợ lý so với danh sách này.',
    shape: 'named',
    path: ['contacts'],
    add: 'Thêm nơi liên hệ',
    idSign: '_',
    names: {
      commune_office: 'Trụ sở xã',
      police: 'Công an xã',
      social_officer: 'Cán bộ phụ trách trợ cấp',
      power: 'Điện lực',
      water: 'Nơi cấp nước',
    },
    fields: [
      line('label', 'Tên gọi'),
      field('tel', 'phone', 'Số máy'),
      line('address', 'Địa chỉ'),
      line('hours', 'Giờ làm'),
    ],
  },
  {
    part: 'officers',
    title: 'Người của xã',
    hint: 'Bà con hỏi có phải người của xã không thì trợ lý so với danh sách này.',
    shape: 'rows',
    path: ['officers'],
    add: 'Thêm người',
    fields: [
      line('name', 'Họ tên'),
      line('called', 'Bà con gọi là', 'Ví dụ: cô Mai'),
      line('role', 'Việc phụ trách'),
      field('tel', 'phone', 'Số máy'),
    ],
  },
  {
    part: 'villages',
    title: 'Thôn',
    hint: 'Thôn đã nhập vào thôn khác: ghi tên nó vào «Tên cũ» của thôn còn lại. Đổi tên thôn thì sửa cả ở «Điểm rút tiền».',
    shape: 'rows',
    path: ['villages'],
    add: 'Thêm thôn',
    idSign: '-',
    fields: [
      line('name', 'Tên thôn', 'Ví dụ: thôn Hòa Bình'),
      ALIASES,
      OLD_NAMES,
      line('team.leader', 'Trưởng thôn hoặc người trong tổ'),
      field('tel', 'team.phone', 'Số máy'),
    ],
  },
  {
    part: 'old_names',
    title: 'Tên cũ của xã',
    hint: 'Tên xã trước khi nhập, dân còn quen gọi.',
    shape: 'values',
    path: ['commune', 'old_names'],
    add: 'Thêm tên cũ',
    fields: [line('value', 'Tên cũ')],
  },
  {
    part: 'address',
    title: 'Xưng hô',
    hint: 'Trợ lý gọi bà con và tự xưng thế nào.',
    shape: 'one',
    path: ['address'],
    fields: [line('you', 'Gọi bà con là'), line('me', 'Trợ lý tự xưng là')],
  },
];

const OF_PLACES: readonly PartSpec[] = [
  {
    part: 'cash_points',
    title: 'Điểm rút tiền',
    hint: 'Điểm đầu danh sách được nói trước.',
    shape: 'rows',
    path: ['cash_points'],
    add: 'Thêm điểm rút tiền',
    fields: [
      line('village', 'Ở thôn'),
      line('name', 'Tên'),
      line('address', 'Chỗ nào'),
      line('hours', 'Giờ mở cửa', 'Ví dụ: 7 giờ đến 18 giờ'),
      field('url', 'map', 'Đường dẫn bản đồ'),
      line('at', 'Vị trí', 'Hai số chép ở bản đồ, ví dụ 15.1032, 108.8714'),
    ],
  },
  {
    part: 'help_points',
    title: 'Nơi giúp nộp hồ sơ',
    hint: 'Nơi có người giúp bà con nộp hồ sơ trên mạng.',
    shape: 'rows',
    path: ['help_points'],
    add: 'Thêm nơi giúp',
    fields: [
      line('name', 'Tên'),
      line('address', 'Chỗ nào'),
      line('hours', 'Giờ mở cửa'),
      field('tel', 'phone', 'Số máy'),
    ],
  },
  ...(
    [
      ['schools', 'Trường học', 'Thêm trường'],
      ['hospitals', 'Bệnh viện, trạm y tế', 'Thêm nơi khám'],
      ['payees', 'Nơi thu tiền khác', 'Thêm nơi thu'],
    ] as const
  ).map(([part, title, add]): PartSpec => ({
    ...{ part, title, add, shape: 'rows', path: [part], fields: PAYEE },
    hint: 'Viết đúng như trên giấy báo. Sai một số là bà con có thể mất tiền.',
  })),
];

/** Everything of a profile that is no single line. What is not here is not changed at the desk. */
export const PARTS: ReadonlyMap<string, PartSpec> = new Map(
  [...OF_TIME, ...OF_PEOPLE, ...OF_PLACES].map((one) => [one.part, one]),
);
