### The web page: signing in, the chat's own words, and its refusals.

web-enter-title = Đăng nhập
web-enter-hint = Nhập mã một lần do quản trị viên của đơn vị cấp. Mỗi mã chỉ dùng được một lần.
web-enter-code = Mã đăng nhập
web-enter-send = Vào trò chuyện
web-enter-ended = Phiên đăng nhập đã hết. Đồng chí nhập mã mới để vào lại.
web-demo-title = Bản dùng thử
web-demo-hint = Đây là dữ liệu minh hoạ, không phải số liệu thật. Chọn một người để trò chuyện với vai của người đó.
web-demo-mark = Dùng thử
web-demo-everywhere = Toàn hệ thống
web-demo-code = Hoặc đăng nhập bằng mã

web-role-admin = Quản trị
web-role-leader = Lãnh đạo
web-role-officer = Cán bộ

web-menu = Tài khoản
web-menu-leave = Đăng xuất
web-menu-switch = Đổi người
web-leave-unsent = Còn tin chưa gửi được. Đăng xuất sẽ bỏ những tin đó. Vẫn đăng xuất?

web-log = Cuộc trò chuyện
web-write = Tin nhắn
web-write-hint = Nhập câu hỏi hoặc báo cáo…
web-send = Gửi
web-attach = Đính kèm ảnh hoặc tệp
web-remove = Bỏ tệp
web-newest = Tin mới nhất
web-us = Trợ lý:
web-me = Tôi:
web-edited = đã cập nhật
web-today = Hôm nay
web-yesterday = Hôm qua
web-empty-title = Xin chào!
web-empty-hint = Đồng chí gõ câu hỏi hoặc báo cáo, có dấu hay không dấu đều được. Ví dụ:
web-empty-1 = tháng 9 phải làm gì
web-empty-2 = bc đối thoại hôm qua, 45 người dự, 12 ý kiến, đã giải quyết 10
web-empty-3 = /trogiup

web-sending = đang gửi
web-sent = đã gửi
web-unsent = chưa gửi được, sẽ gửi lại
web-refused = không gửi được
web-offline = Mất kết nối. Tin nhắn được giữ trên máy này và tự gửi khi có mạng.
web-no-script = Trang này cần JavaScript.

web-refuse-stranger = Đồng chí cần đăng nhập.
web-refuse-malformed = Yêu cầu không đúng dạng.
web-refuse-host = Địa chỉ này không phải của trợ lý.
web-refuse-origin = Yêu cầu đến từ trang khác nên không được nhận.
web-refuse-large = Tệp quá lớn. Mỗi tin gửi được nhiều nhất 20 MB.
web-refuse-many = Mỗi tin gửi được nhiều nhất { $most } tệp.
web-refuse-long = Tin nhắn quá dài. Đồng chí chia nhỏ hoặc gửi thành tệp.
web-refuse-empty = Tin nhắn đang trống.
web-refuse-away = Máy chủ đang bận. Đồng chí thử lại sau ít phút.
web-refuse-code = Mã không đúng, đã dùng hoặc đã hết hạn. Đồng chí xin mã mới từ quản trị viên.
web-refuse-often = Đã nhập sai nhiều lần. Đồng chí thử lại sau một giờ.
web-refuse-demo = Chỉ chọn được người ở bản dùng thử, mở trên chính máy chủ.
web-refuse-nobody = Không có người này.
web-refuse-pages = Đồng chí đang mở quá nhiều trang. Hãy đóng bớt.
web-refuse-file = Không có tệp này.
