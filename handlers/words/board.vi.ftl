### The board: its link in the chat, and all the page says.

board-say-menu = Xem bảng theo dõi trên trang web
board-say-button = Bảng theo dõi
board-say-link =
    <b>Bảng theo dõi của đồng chí</b>
    { $link }

    Đường dẫn chỉ mở được một lần, trong { $minutes } phút. Đồng chí không chuyển cho người khác. Cần mở lại, đồng chí gõ /bang.
board-say-in-private = Tôi đã gửi đường dẫn vào tin nhắn riêng của đồng chí.
board-say-private = Đường dẫn chỉ gửi trong tin nhắn riêng. Đồng chí mở cuộc trò chuyện riêng với tôi rồi gõ /bang.
board-say-closed = Hiện chưa mở được bảng theo dõi trên trang web. Đồng chí vẫn hỏi số liệu ngay tại đây, ví dụ: “xã nào chưa đối thoại”.

board-title = Bảng theo dõi
board-everybody = Toàn bộ các đơn vị
board-loading = Đang tải…
board-reload = Tải lại
board-print = In
board-leave = Đăng xuất
board-account = Tài khoản
board-offline = Mất kết nối. Số liệu dưới đây có thể đã cũ.

board-enter-title = Đồng chí chưa đăng nhập
board-enter-hint = Đồng chí nhắn /bang cho trợ lý trong chat. Trợ lý gửi lại một đường dẫn; đồng chí bấm vào đó để mở bảng.
board-enter-used = Đường dẫn này đã dùng hoặc đã hết hạn. Đồng chí nhắn /bang cho trợ lý để lấy đường dẫn mới.
board-enter-ended = Phiên xem đã hết. Đồng chí nhắn /bang cho trợ lý để lấy đường dẫn mới.
board-refuse-stranger = Đồng chí cần mở bảng bằng đường dẫn trợ lý gửi trong chat.
board-refuse-outside = Nội dung này ngoài phạm vi quyền xem của đồng chí.
board-refuse-link = Đường dẫn này đã dùng hoặc đã hết hạn. Đồng chí nhắn /bang cho trợ lý để lấy đường dẫn mới.
board-back = Về bảng chung

board-filters = Chọn nội dung xem
board-filter-period = Kỳ
board-filter-plan = Kế hoạch
board-filter-plan-all = Tất cả kế hoạch
board-filter-state = Tình trạng
board-filter-state-all = Mọi tình trạng
board-filter-kind = Loại đơn vị
board-filter-kind-all = Mọi đơn vị
board-filter-name = Tìm đơn vị
board-filter-clear = Bỏ chọn
board-filter-scope = Khu vực

board-map = Đơn vị và công việc
board-map-unit = Đơn vị
board-map-hint = Bấm vào từng ô để xem chi tiết.
board-map-whole = Mỗi ô: số việc đã xong trên tổng số việc được giao. Bấm vào tên để xem từng đơn vị bên trong.
board-map-states = Đồng chí xem được tình trạng của các đơn vị cùng cấp, không xem nội dung báo cáo của họ.
board-map-scroll = Bảng công việc, cuộn ngang để xem tiếp
board-map-idle = Đơn vị không được giao việc trong kỳ này
board-map-none = Trong kỳ này chưa có việc nào được giao cho các đơn vị đang xem.
board-map-filtered = Không có đơn vị nào khớp với nội dung đã chọn.
board-not-asked = không giao
board-say-given = đồng chí { $name } giao ngày { $day }
board-hidden = Việc của kế hoạch đồng chí không có quyền đọc
board-previous = Trang trước
board-next = Trang sau
board-legend = Chú giải
board-close = Đóng

board-state-in-time = Đúng hạn
board-state-late = Muộn
board-state-nothing = Báo không phát sinh
board-state-missing = Thiếu (đã quá hạn)
board-state-ahead = Chưa đến hạn
board-state-exempt = Được miễn
board-short-in-time = Đ
board-short-late = M
board-short-nothing = K
board-short-missing = T
board-short-ahead = C
board-short-exempt = –

board-cell-task = Việc
board-cell-plan = Kế hoạch
board-cell-due = Hạn
board-cell-until = Gia hạn đến
board-cell-state = Tình trạng
board-cell-done = Xong ngày
board-cell-report = Theo báo cáo
board-cell-exempt = Lý do miễn

board-targets = Chỉ tiêu
board-targets-none = Chưa có chỉ tiêu nào để theo dõi.
board-targets-more = Các chỉ tiêu khác
board-targets-unknown = Chưa có số liệu
board-more = Xem thêm
board-targets-goal = mức phải đạt
board-overdue = Quá hạn
board-overdue-none = Không có việc nào quá hạn.
board-reports = Báo cáo mới nhất
board-reports-none = Trong kỳ này chưa có báo cáo nào đồng chí được xem.

board-unit-open = Mở trang của đơn vị
board-unit-below = Xem các đơn vị trực thuộc
board-unit-profile = Số liệu
board-unit-duties = Các việc được giao
board-unit-duties-none = Trong kỳ này đơn vị chưa được giao việc nào.
board-unit-reports = Báo cáo của đơn vị
board-unit-group = Nhóm trò chuyện
board-unit-group-none = Chưa có nhóm nào gắn với đơn vị này, nên chưa nhắc việc qua nhóm được.
board-unit-states = Đây là đơn vị cùng cấp: đồng chí xem được tình trạng công việc, không xem số liệu và báo cáo.

board-say-as-of = Tính đến { $at }
board-say-share = { $share } đơn vị không còn việc quá hạn
board-say-late-days = quá { $days } ngày
board-say-late-more = Còn { $count } việc quá hạn nữa; đồng chí chọn đơn vị để xem hết.
board-say-page = Trang { $page }/{ $pages }, { $count } dòng
board-say-nobody-asked = Chưa đơn vị nào được giao việc trong kỳ này
board-say-group-reached = Nhóm “{ $title }”: nhắn được.
board-say-group-lost = Nhóm “{ $title }”: hiện chưa nhắn được.

board-file-units = Đơn vị
board-file-code = Mã
board-file-parent = Mã đơn vị cấp trên
board-file-aliases = Tên gọi khác
board-file-headcount = Số người
