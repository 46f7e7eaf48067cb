export const MONEY_STORIES = [
  {
    id: 'mo-tai-khoan',
    title: 'Mở tài khoản cho mẹ già',
    titleEn: 'Opening an account for an old mother',
    summary: 'Chị Thu hỏi cách mở tài khoản cho mẹ 82 tuổi, chưa có điện thoại thông minh.',
    citizen: 'Chị Lê Thị Thu',
    steps: [
      {
        say: 'Dạ chào xã',
        en: 'Hello, commune',
        note: 'A daughter writes to her commune’s Zalo page for the first time.',
      },
      {
        say: 'Tôi muốn mở tài khoản ngân hàng cho mẹ tôi, bà 82 tuổi rồi thì cần giấy tờ gì?',
        en: 'I want to open a bank account for my mother. She is 82. Which papers are needed?',
        note: 'She asks in one breath; the assistant should answer in short steps.',
      },
      {
        say: 'bà k có dt thông minh thì sao ạ',
        en: 'What if she has no smartphone?',
        note: 'No diacritics on half the words and an abbreviation: how people really type.',
      },
      {
        tap: ['hỗ trợ', 'đến nhà', 'tổ công nghệ', 'đăng ký', 'gặp cán bộ'],
        orSay: 'Cho tôi nhờ tổ công nghệ đến nhà giúp bà',
        en: 'Could the village digital team come to our home and help?',
        note: 'She presses a button if one fits; otherwise she asks for the village team.',
      },
      { say: 'Cảm ơn nhiều nhé', en: 'Thank you very much', note: 'She says goodbye.' },
    ],
  },
  {
    id: 'tro-cap-vao-vi',
    title: 'Nhận trợ cấp vào ví điện tử',
    titleEn: 'An allowance into an e-wallet',
    summary: 'Bà Hiền nghe nói tiền trợ cấp có thể về điện thoại, và muốn biết rút ở đâu.',
    citizen: 'Bà Nguyễn Thị Hiền',
    steps: [
      {
        say: 'nghe noi tien tro cap gio nhan qua dien thoai duoc ha chau',
        en: 'I hear the allowance can come to the phone now, is that so, dear?',
        note: 'An old woman dictates to her grandchild: no diacritics at all.',
      },
      {
        tap: ['ví điện tử', 'ví', 'điện thoại', 'đăng ký nhận'],
        orSay: 'nhan vao vi thi dang ky the nao',
        en: 'How do I register to get it into a wallet?',
        note: 'She chooses the wallet.',
      },
      {
        say: 'roi lam sao rut tien mat ra, nha toi xa ngan hang lam',
        en: 'And how do I take out cash? I live far from any bank.',
        note: 'The question behind the question: where is the cash?',
      },
      {
        send: 'location',
        latitude: 15.0762,
        longitude: 108.7955,
        en: '(sends her location)',
        note: 'She sends where she lives; the assistant may point to the nearest place.',
      },
      {
        send: 'audio',
        en: '(sends a voice message)',
        note: 'A voice message: the assistant must say honestly what it can do with one.',
      },
    ],
  },
  {
    id: 'uy-quyen',
    title: 'Ủy quyền cho con trai nhận thay',
    titleEn: 'Authorising a son to receive for him',
    summary: 'Ông Ba đau chân, muốn con trai lĩnh trợ cấp thay hằng tháng.',
    citizen: 'Ông Trần Văn Ba',
    steps: [
      {
        say: 'Tôi đau chân không đi được, cho thằng con trai nhận tiền trợ cấp thay được không?',
        en: 'My leg is bad. May my son receive my allowance for me?',
        note: 'A man who cannot walk asks whether his son may receive his money.',
      },
      {
        say: 'giấy ủy quyền làm ở đâu, tháng nào cũng phải ký à?',
        en: 'Where do I get the authorisation letter? Do I have to sign every month?',
        note: 'Two questions in one message.',
      },
      {
        tap: ['mẫu', 'điền', 'đăng ký', 'giấy ủy quyền'],
        orSay: 'Cho tôi xin mẫu giấy ủy quyền',
        en: 'Please give me the form',
        note: 'If the assistant offers the form, it opens as a mini app inside Zalo.',
      },
      {
        send: 'sticker',
        id: 'cam-on',
        en: '(thank-you sticker)',
        note: 'A sticker is a message too: no dead end.',
      },
    ],
  },
  {
    id: 'giam-le-phi',
    title: 'Giảm 50% phí khi nộp hồ sơ trực tuyến',
    titleEn: 'The 50 % discount for filing online',
    summary: 'Anh Dũng hỏi khoản giảm 50%. Câu trả lời phải nói rõ nguồn và còn hiệu lực hay không.',
    citizen: 'Anh Phạm Văn Dũng',
    steps: [
      {
        say: 'Nghe nói nộp hồ sơ online được giảm 50% lệ phí phải không xã?',
        en: 'Is it true that filing online halves the fee?',
        note: 'A dated policy: the answer must not state as true today what may have ended.',
      },
      {
        say: 'thủ tục đất đai có được giảm ko',
        en: 'Do land procedures get it too?',
        note: 'He narrows it down to one field.',
      },
      {
        tap: ['cách nộp', 'nộp hồ sơ', 'dịch vụ công', 'hướng dẫn'],
        orSay: 'Chỉ tôi cách nộp hồ sơ trên mạng với',
        en: 'Show me how to file online',
        note: 'On to the steps of filing online.',
      },
    ],
  },
];
