export const SCAM_AND_NIGHT = [
  {
    id: 'bi-lua',
    title: 'Lỡ chuyển tiền cho kẻ lừa đảo',
    titleEn: 'Money already lost to a scammer',
    summary: 'Cô Mai vừa đọc mã OTP cho người lạ và mất tiền. Từng phút đều quý.',
    citizen: 'Cô Võ Thị Mai',
    steps: [
      {
        say: 'CỨU TÔI VỚI tôi vừa chuyển 15 triệu cho nó rồi',
        en: 'HELP, I have just sent them 15 million',
        note: 'Panic. The first thing on the screen must be what to do now and whom to ring.',
      },
      {
        say: 'nó nói là cán bộ xã, kêu đọc mã otp 482913 để nhận trợ cấp',
        en: 'He said he was from the commune and made me read out the OTP 482913',
        note: 'A secret in the message: the server must never write it down.',
      },
      {
        send: 'image',
        picture: 'tin-nhan-la.jpg',
        en: '(sends a screenshot of the message)',
        note: 'She sends a screenshot of what the scammer wrote.',
      },
      {
        tap: ['gọi', 'khóa', 'ngân hàng', 'công an', 'đã khóa'],
        orSay: 'giờ tôi gọi ai',
        en: 'Whom do I call now?',
        note: 'A call button opens the dialler; the emulator only pretends to ring.',
      },
      {
        officer:
          'Cháu là Lan ở Tổ công nghệ số. Cô gọi ngân hàng khóa thẻ ngay giúp cháu, cháu báo công an xã rồi, giữ máy cô nhé.',
        as: 'Nguyễn Thị Lan (Tổ công nghệ số)',
        en: 'I am Lan from the digital team. Call your bank to lock the card now; I have told the police.',
        note: 'A person takes over from OA Manager; from here the assistant stays silent.',
      },
      {
        say: 'dạ tôi gọi rồi, cảm ơn cháu',
        en: 'I have called them. Thank you, dear',
        note: 'The citizen answers the person, not the machine.',
      },
    ],
  },
  {
    id: 'ban-dem',
    title: 'Nửa đêm có người trả lời từ OA Manager',
    titleEn: 'A person at night, answered from OA Manager',
    summary: 'Chín giờ tối anh Tâm cần gặp người thật. Cán bộ trực trả lời bằng điện thoại của mình.',
    citizen: 'Anh Hồ Thanh Tâm',
    steps: [
      { clock: '21:05', note: 'The clock moves on to five past nine in the evening: the office is closed.' },
      {
        say: 'Có ai trực không cho tôi gặp người thật',
        en: 'Is anyone on duty? I want to talk to a real person',
        note: 'He asks for a human outside office hours; the reply must say when one will come.',
      },
      {
        say: 'mẹ tôi 3 tháng nay chưa nhận được trợ cấp, cả nhà lo quá',
        en: 'My mother has had no allowance for three months, we are worried',
        note: 'He says what is wrong. It becomes a case for the officers.',
      },
      {
        officer:
          'Chào anh, tôi là Hùng, trực xã tối nay. Anh cho tôi xin tên bà và thôn, sáng mai tôi xem danh sách rồi báo lại anh.',
        as: 'Đỗ Văn Hùng (trực xã)',
        en: 'Good evening, this is Hùng on duty. Give me her name and village; I will check the list tomorrow morning.',
        note: 'An officer answers from OA Manager on his own phone.',
      },
      {
        say: 'Dạ mẹ tôi tên Hồ Thị Lành, thôn 4 anh ơi',
        en: 'Her name is Hồ Thị Lành, village 4',
        note: 'The assistant must not talk over the officer.',
      },
      {
        officer: 'Tôi ghi lại rồi nhé. Anh và bà yên tâm nghỉ.',
        as: 'Đỗ Văn Hùng (trực xã)',
        en: 'Noted. Rest easy, both of you.',
        note: 'The conversation ends with a person.',
      },
    ],
  },
];
