/** What people write to their commune with numbers in it, none of them a secret. NFC. */
const MONEY = `
500.000
500000
500k
7tr
1.500.000đ
gửi 500.000 cho con
tôi gửi 500000 rồi
gửi 347.253 đồng tiền điện
đưa 200.000 cho nó
cho 300000 đồng
cho nó 500 000 đồng
nhập 500.000 vào ô số tiền
trợ cấp 500.000 một tháng
mẹ tôi được 600.000 đồng mỗi tháng
tháng này 750000 đ
học phí 1.250.000
nộp 2.345.000 tiền ăn bán trú
đóng 3 tháng 1.800.000 đồng
lương 7tr5
7 triệu rưỡi
12 củ
mất 15.000.000 đồng
bị lừa 200 triệu
chuyển 5tr cho người ta
chuyển 5000000 đồng
chuyển khoản 350k
rút 2.000.000 ở bưu điện
rút 1tr8 được không
phí 11.000đ
phí 1.100 đồng một lần
giảm 50% lệ phí
giảm 50 phần trăm
lệ phí 15000
tiền điện 482.913
tiền nước 96.500
tiền điện tháng 10 là 347253 đồng
mua bảo hiểm 972.000
bảo hiểm y tế 1.263.600 đồng
vay 50.000.000
vay 50 triệu trong 36 tháng
lãi 6,6 phần trăm
tôi có 3,5 triệu
còn thiếu 120.500
chuyển cho mk 500k
pass lại 500k
mk có 200.000 thôi
5,000,000 VND
2.500.000 VNĐ
0 đồng
100 nghìn
hai trăm nghìn
một triệu hai
1tr2
450 ngàn
tiền ăn 25.000 một ngày`;

const PHONES = `
0905123456
0905 123 456
0905.123.456
0905-123-456
+84905123456
84905123456
(0255) 3827000
0255 3 827 000
số tôi là 0987654321
sdt 0987 654 321 gọi lúc nào cũng được
gọi 113
gọi 1900545413
gọi 18001091
tổng đài 1900 54 54 13
số 156
1022
đọc giùm số 0905123456
gửi số 0905123456 cho cán bộ
cho tôi số 0914 567 890
con tôi 0935111222, tôi 0905333444
máy bàn 02553827000
nhắn vào 0905123456 nhé
quên mật khẩu zalo số 0905123456
quên mk vneid 051145001234
zalo 0905123456`;

const DOCUMENTS = `
căn cước 051145001234
CCCD 051 145 001 234
số căn cước của mẹ là 051145001234
cmnd cũ 212345678
chứng minh 212 345 678
căn cước 051145001234 cấp ngày 20/11/2021
hộ chiếu C1234567
DK-0417
hồ sơ DK-0417
mã hồ sơ DK-482913
mã hồ sơ 482913
mã hồ sơ 000.00.16.H48-241120-0005
biên nhận số 482913
phiếu HK47A
mã phiếu BK23T
mã số thuế 4300123456
mã bảo hiểm 5123456789
BHYT DN4515123456789
mã vận đơn 482913
mã khách hàng PB03050012345
mã học sinh 5112345678
giấy khai sinh số 57/2019
quyết định 1234/QĐ-UBND
nghị định 76/2024
thông tư 02/2021
luật số 26/2023
biển số 76B1-482.91
biển 76C-12345
số seri 482913
số tờ 12 thửa 345
sổ đỏ BK 482913
sổ hộ nghèo 48291
mã hộ 51234
đơn số 482913 nộp hôm qua
số báo danh 510123`;

const DATES = `
20/11/2026
20-11-2026
20.11.2026
12-05-24
12.05.24
ngày 5 tháng 10
ngày 20-10 lĩnh tiền
sinh 1957
sinh năm 1945
sinh 12/05/1957
sinh ngày 12-05-1957
1957
mẹ tôi sinh 1942, ba tôi sinh 1939
từ năm 2024 tới nay
quên mật khẩu từ 2024
từ 01/07/2025
tháng 11/2026
7h30
7 giờ 30
13h đến 17h
lúc 10:20 ngày 20-11-2026
thứ 2 ngày 23
gửi ngày 12-05-24
đưa 12.05.24
mùng 10
chiều 15h30
2 ngày nay
3 tháng rồi
cuối năm 2026
2025-2026
năm học 2026-2027
khoá 2020 2024
hạn 31/12/2026
hẹn 8 giờ sáng 25/11
15 ngày làm việc`;

const AGES = `
82 tuổi
mẹ tôi 85 tuổi
bà 102 tuổi
80t
cháu 6 tuổi vào lớp 1
từ 75 tuổi trở lên
75 tới 79
tám mươi hai tuổi
bảy tám tuổi
con trai 45, con gái 42
hai ông bà 78 và 81
65 tuổi có được không
trên 80
đủ 75 chưa
60 - 74 tuổi`;

const ACCOUNTS = `
stk 0071000123456
tài khoản 0123456789
tk 19036543210987
số tài khoản 4512 3456 789
stk Agribank 4504205012345
chuyển vào 0071 0001 23456
tài khoản vietcombank 0071000123456 tên Nguyễn Thị Hiền
stk: 100234567890
số thẻ bảo hiểm 5112345678
số tài khoản của con tôi là 63310000123456
quên mk tài khoản 0071000123456
tài khoản 482913579
stk bidv 56010000482913
1234567890123
ví momo 0905123456`;

const PLACES = `
số nhà 12
nhà số 482
thôn 3
xóm 5 thôn 2
tổ 14
đội 4
12/5 Nguyễn Du
số 2024 quốc lộ 1
km 12 quốc lộ 24
nhà tôi ở tp 2 mặt tiền
o tp quang ngai so 15
toi o tp 482913 ma ho so
hẻm 57 đường 30/4
phòng 203
cửa số 3
lô 12 khu 4
quầy 5 tầng 2
cách xã 3km
quãng 1500m
toạ độ 15.1205, 108.7923
570000
mã bưu chính 570000
đường 2/9
ấp 7
QL24B`;

const OTHERS = `
pin 5000mAh
pin 4000 mah
điện thoại pin yếu còn 15
điện thoại 6.7 inch
windows 10
lớp 5A2
3 con 2 cháu
nhà có 6 người
1
2
3.
1, 2
1 2 3
123
12345
4829
1234567
đọc 2 lần chưa hiểu
đọc hai ba lần
mật khẩu 6 ký tự
mật khẩu 8 số
mật khẩu ngân hàng bị khóa
quên mật khẩu
quên mã pin rồi
sai mã pin 3 lần
nhập sai otp 3 lần
chờ otp 5 phút không thấy
otp gửi 2 lần
mã otp có 6 số phải không
otp là gì
ai hỏi mã otp thì sao
nó bảo đọc mã otp
cvv là gì
3 số sau thẻ là số gì
đừng đọc mã otp cho ai, gọi 1900545413
mất otp 2 lần 5000 đồng
bị trừ 500000 sau khi đọc otp
nó hỏi otp rồi trừ 2.500.000
sim 4G không nhận otp
gửi 2 tấm ảnh
gửi 3 lần rồi
cho tôi 2 bản
đưa 4 tờ giấy
cho 12 người
cân nặng 52 kg
huyết áp 140/90
xe 16 chỗ
20 cái
5 lít
4G
50/50
1+1
số 8
vé số 482913 trúng không
#xong
#xa.i.open_account
1️⃣ Mở tài khoản
mk không biết làm
chưa có pass wifi
password
passport C1234567
bốn người con
hai ba bốn người
ba má tôi bảy mươi tám mươi
năm sáu năm rồi
nó lấy chín mười triệu`;

const lines = (list: string): string[] => list.trim().split('\n');
export const EVERYDAY = [MONEY, PHONES, DOCUMENTS, DATES, AGES, ACCOUNTS, PLACES, OTHERS]
  .flatMap(lines)
  .map((line) => line.normalize('NFC'));
