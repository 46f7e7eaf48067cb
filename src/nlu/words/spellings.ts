/** Chat spellings that have one meaning; whole words only, so nothing inside a word is touched. */
const CHAT = `
k=không ko=không kg=không kh=không hk=không hok=không hem=không hông=không hong=không hổng=không khum=không khom=không kô=không
dc=được đc=được dk=được đk=được đx=được dx=được đựơc=được r=rồi rùi=rồi ròi=rồi gòi=rồi j=gì gj=gì zì=gì
v=vậy z=vậy dz=vậy zậy=vậy dậy=vậy vại=vậy bn=bao nhiêu bnh=bao nhiêu bnhiu=bao nhiêu nhiu=nhiêu
ns=nói bít=biết bik=biết bt=biết bjt=biết mún=muốn mốn=muốn lm=làm lmj=làm gì ntn=như thế nào nx=nữa
mk=mật khẩu tk=tài khoản tkhoan=tài khoản stk=số tài khoản ck=chuyển khoản ct=chuyển tiền nh=ngân hàng tm=tiền mặt tc=trợ cấp
sdt=số điện thoại sđt=số điện thoại đt=điện thoại dt=điện thoại đthoại=điện thoại dthoai=điện thoại đth=điện thoại
cccd=căn cước cmnd=căn cước cmt=căn cước mn=mọi người ng=người ngta=người ta nta=người ta
trc=trước vs=với wa=qua ik=đi hp=học phí hs=học sinh gv=giáo viên ah=anh
dvc=dịch vụ công dvct=dịch vụ công cám=cảm bhyt=bảo hiểm y tế bhxh=bảo hiểm xã hội ubnd=ủy ban
thg=tháng thag=tháng onl=online ib=nhắn tin tl=trả lời rep=trả lời hdan=hướng dẫn tg=thời gian tgian=thời gian nv=nhân viên
cb=cán bộ gđ=gia đình sk=sức khỏe bv=bệnh viện bvien=bệnh viện lđ=lừa đảo cskh=chăm sóc khách hàng
đky=đăng ký dky=đăng ký đki=đăng ký dki=đăng ký thks=cảm ơn tks=cảm ơn thanks=cảm ơn camon=cảm ơn cmon=cảm ơn
`;

/** Words of the Quảng and the South, and what a handbook says instead. */
const REGIONAL = `
tui=tôi tau=tôi tao=tôi mạ=mẹ má=mẹ mệ=bà tía=cha mô=đâu nớ=đó răng=sao rứa=vậy chừ=giờ hỉ=nhỉ nẫu=họ hắn=nó ổng=ông bả=bà
dìa=về dề=về vô=vào trển=trên biểu=bảo lãnh=nhận lĩnh=nhận mần=làm coi=xem kêu=gọi xài=dùng bịnh=bệnh mơi=mai
hổm=hôm bển=bên rày=nay thiệt=thật giựt=giật gởi=gửi đặng=được nghen=nhé nha=nhé tiệm=quán mướn=thuê nậy=lớn
`;

function read(list: string): ReadonlyMap<string, readonly string[]> {
  const entry = /(\p{L}+)=([^=]+?)(?=\s+\p{L}+=|\s*$)/gu;
  return new Map([...list.matchAll(entry)].map(([, from = '', to = '']) => [from, to.split(/\s+/)]));
}

/** Both the model and the rules read these resolved. */
export const CHAT_SPELLINGS = read(CHAT);
/** Resolved in the plain words alone: a region's word keeps its own weight, and "răng" may be a tooth. */
export const REGIONAL_WORDS = read(REGIONAL);
