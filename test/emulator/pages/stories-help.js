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
        note: 'Panic. The first thing on the screen is what to do now and whom to ring.',
      },
      {
        tap: ['gọi 0', 'gọi'],
        orSay: 'giờ tôi gọi ai',
        en: '(presses the call button)',
        note: 'The button opens the dialler. The emulator only pretends to ring.',
      },
      {
        say: 'nó nói là cán bộ xã, kêu đọc mã otp 482913 để nhận trợ cấp',
        en: 'He said he was from the commune and made me read out the OTP 482913',
        note: 'A secret in the message: it is blanked out before anything is written to disk.',
      },
      {
        send: 'image',
        picture: 'tin-nhan-la.jpg',
        en: '(sends a screenshot of the message)',
        note: 'A screenshot of what the scammer wrote. The assistant says that it cannot look at pictures.',
      },
      {
        officer:
          'Cháu là Lan ở Tổ công nghệ số. Cô gọi ngân hàng khóa thẻ ngay. Cháu báo công an xã rồi cô nhé.',
        as: 'Nguyễn Thị Lan (Tổ công nghệ số)',
        en: 'I am Lan from the digital team. Call your bank to lock the card now; I have told the police.',
        note: 'A person takes over from OA Manager; from here the assistant stays silent.',
      },
      {
        say: 'dạ tôi gọi rồi, cảm ơn cháu',
        en: 'I have called them. Thank you, dear',
        note: 'The citizen answers the person, not the machine. The machine does not cut in.',
        silent: true,
      },
    ],
  },
  {
    id: 'ban-dem',
    title: 'Buổi tối có người trả lời từ OA Manager',
    titleEn: 'A person in the evening, from OA Manager',
    summary: 'Chín giờ tối anh Tâm cần gặp người thật. Cán bộ trực trả lời bằng điện thoại của mình.',
    citizen: 'Anh Hồ Thanh Tâm',
    steps: [
      { clock: '21:05', note: 'The clock moves on to five past nine in the evening: the office is closed.' },
      {
        say: 'Có ai trực không cho tôi gặp người thật',
        en: 'Is anyone on duty? I want to talk to a real person',
        note: 'He asks for a human outside office hours. The reply says when one will come, and whom to ring.',
      },
      {
        tap: ['thu xà'],
        orSay: 'thôn Thu Xà',
        en: '(presses his village)',
        note: 'Every officer who linked a Zalo has a card of this case on the phone by now.',
      },
      {
        officer: 'Chào anh, tôi là Hùng, trực xã tối nay. Nhà mình có việc gì vậy anh?',
        as: 'Đỗ Văn Hùng (trực xã)',
        en: 'Good evening, this is Hùng on duty. What has happened?',
        note: 'An officer answers from OA Manager on his own phone, sooner than promised.',
      },
      {
        say: 'Mẹ tôi tên Hồ Thị Lành, 3 tháng nay chưa nhận được trợ cấp, cả nhà lo quá',
        en: 'My mother, Hồ Thị Lành, has had no allowance for three months. We are worried',
        note: 'The assistant knows an answer to this. It must not talk over the officer.',
        silent: true,
      },
      {
        officer: 'Tôi ghi lại rồi nhé. Đầu giờ làm việc tới tôi xem danh sách rồi báo lại anh.',
        as: 'Đỗ Văn Hùng (trực xã)',
        en: 'Noted. I will check the list as soon as the office opens, and tell you.',
        note: 'The conversation ends with a person.',
      },
    ],
  },
];
