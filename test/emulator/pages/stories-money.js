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
        note: 'She asks in one breath. At 82 the first button becomes a person, before any form.',
      },
      {
        tap: ['điền phiếu'],
        orSay: 'Cho tôi xin phiếu đăng ký',
        en: '(presses “Điền phiếu”: fill in the form)',
        note: 'The form opens inside Zalo as a mini app. She looks, and closes it for now.',
      },
      {
        say: 'bà k có dt thông minh thì sao ạ',
        en: 'What if she has no smartphone?',
        note: 'Abbreviations, a question cut short: how people really type.',
      },
      {
        tap: ['gặp người'],
        orSay: 'Cho tôi gặp người ở xã',
        en: '(presses “Gặp người ở xã”: a person at the commune)',
        note: 'She asks for a person and gets a code, a time, a number to ring, and one question.',
      },
      {
        tap: ['thu xà'],
        orSay: 'thôn Thu Xà',
        en: '(presses her village)',
        note: 'The case goes to the digital team of her own village.',
      },
      { say: 'Cảm ơn nhiều nhé', en: 'Thank you very much', note: 'She says goodbye.' },
    ],
  },
  {
    id: 'tro-cap-vao-vi',
    title: 'Nhận trợ cấp qua điện thoại',
    titleEn: 'An allowance that comes to the phone',
    summary: 'Bà Hiền nghe nói tiền trợ cấp có thể về điện thoại, và muốn biết rút ở đâu.',
    citizen: 'Bà Nguyễn Thị Hiền',
    steps: [
      {
        say: 'nghe noi tien tro cap gio nhan qua dien thoai duoc ha chau',
        en: 'I hear the allowance can come to the phone now, is that so, dear?',
        note: 'An old woman writes without any diacritics. The answer says where, when, and that cash stays possible.',
      },
      {
        tap: ['mở tài khoản'],
        orSay: 'chua co tai khoan thi mo o dau',
        en: '(presses “Mở tài khoản”: open an account)',
        note: 'She has no account yet. What nobody has confirmed, such as the fees, the answer does not promise.',
      },
      {
        send: 'location',
        latitude: 15.0762,
        longitude: 108.7955,
        en: '(sends her location)',
        note: 'She sends where she lives. The assistant reads no map; it asks what she needs there.',
      },
      {
        tap: ['rút tiền mặt'],
        orSay: 'toi can cho rut tien mat',
        en: '(presses “Rút tiền mặt”: take out cash)',
        note: 'The question behind the question: where is the cash?',
      },
      {
        send: 'audio',
        voice: 'giong-cu-ba',
        en: '(sends a voice message)',
        note: 'Machines here do not understand speech, so a person will listen. She is not told to type.',
      },
      {
        tap: ['hòa tân'],
        orSay: 'thôn Hòa Tân',
        en: '(presses her village)',
        note: 'Now the right person hears the recording.',
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
        note: 'Where is known. How often is not confirmed for this commune, so the answer says: ask.',
      },
      {
        tap: ['xem từng bước'],
        orSay: 'chỉ tôi từng bước với',
        en: '(presses “Xem từng bước”: step by step)',
        note: 'A page in large print, with steps, papers to bring, and sources. It can be read aloud or printed.',
      },
      {
        tap: ['nhận tại nhà'],
        orSay: 'có ai đem tiền tới nhà không',
        en: '(presses “Nhận tại nhà”: paid at home)',
        note: 'There is another way for a man who cannot walk: the money comes to him.',
      },
      {
        say: 'vậy tốt quá, cảm ơn cháu',
        en: 'That is good. Thank you, dear',
        note: 'He knows whom to tell and until when.',
      },
    ],
  },
  {
    id: 'giam-le-phi',
    title: 'Giảm 50% phí khi nộp hồ sơ trực tuyến',
    titleEn: 'The 50 % discount for filing online',
    summary: 'Anh Dũng hỏi khoản giảm 50%. Câu trả lời nói rõ nguồn, và điều chưa ai xác nhận.',
    citizen: 'Anh Phạm Văn Dũng',
    steps: [
      {
        say: 'Nghe nói nộp hồ sơ online được giảm 50% lệ phí phải không xã?',
        en: 'Is it true that filing online halves the fee?',
        note: 'A dated policy: the answer names province and year, and does not state it as true today.',
      },
      {
        say: 'thủ tục đất đai có được giảm ko',
        en: 'Do land procedures get it too?',
        note: 'The document does not name the fields, so the answer stays the same: trust the amount on the screen.',
      },
      {
        tap: ['nộp hồ sơ trên mạng'],
        orSay: 'Chỉ tôi cách nộp hồ sơ trên mạng với',
        en: '(presses “Nộp hồ sơ trên mạng”: file online)',
        note: 'Filing is not done in a chat. The answer names the place where somebody helps.',
      },
      {
        tap: ['gặp người'],
        orSay: 'Cho tôi gặp người ở xã',
        en: '(presses “Gặp người ở xã”: a person at the commune)',
        note: 'What the assistant cannot confirm, a person can: the question becomes a case with a code.',
      },
      {
        tap: ['đông mỹ'],
        orSay: 'thôn Đông Mỹ',
        en: '(presses his village)',
        note: 'The digital team of his village takes it from here.',
      },
    ],
  },
];
