### Plans: sent in, checked, corrected, confirmed.

plan-menu = xem các kế hoạch; người quản trị gửi tệp vào đây để thêm
plan-button-all = Kế hoạch
plan-reading = Tôi đã nhận { $count } tệp ({ $name }) và đang đọc. Đọc xong tôi báo ngay.
plan-known = Tệp này đã có từ trước (<b>{ $name }</b>); tôi giữ nguyên, không thêm bản mới.
plan-unreadable = Không nhận được tệp { $name }: { $why }
plan-unreadable-empty = tệp không có chữ nào.
plan-unreadable-password = tệp có mật khẩu. Đồng chí bỏ mật khẩu rồi gửi lại.
plan-unreadable-picture = đây là ảnh chụp, mà máy chủ chưa cài phần nhận dạng chữ. Đồng chí gửi bản Word hoặc bản PDF có lớp chữ.
plan-unreadable-scanned = tệp là ảnh quét, không có lớp chữ (trang { $pages }). Đồng chí gửi bản Word hoặc bản PDF có lớp chữ.
plan-unreadable-unclear = ảnh mờ hoặc nghiêng nên không nhận ra chữ. Đồng chí gửi bản Word hoặc bản PDF có lớp chữ.
plan-unreadable-too-long = tệp quá dài so với một kế hoạch. Đồng chí tách nhỏ rồi gửi lại.
plan-unreadable-too-big = tệp quá lớn (tối đa { $megabytes } MB).
plan-unreadable-too-many-pages = tệp có { $pages } trang, tôi chỉ đọc được đến { $most } trang. Đồng chí tách phần kế hoạch ra rồi gửi.
plan-unreadable-too-many-rows = tệp có bảng dài hơn { $most } dòng. Đồng chí bỏ bớt rồi gửi lại.
plan-unreadable-bomb = tệp nén bất thường, mở ra lớn gấp nhiều lần, nên tôi không mở.
plan-unreadable-too-heavy = tệp cần quá nhiều bộ nhớ để đọc. Đồng chí bỏ bớt ảnh hoặc tách nhỏ tệp.
plan-unreadable-too-slow = đọc quá { $seconds } giây chưa xong nên tôi đã dừng. Đồng chí tách nhỏ tệp rồi gửi lại.
plan-unreadable-damaged = tệp hỏng hoặc thiếu phần bên trong. Đồng chí lưu lại rồi gửi lại.
plan-unreadable-not-a-document = nội dung tệp không phải là { $ending }, có thể tệp đã bị đổi đuôi.
plan-unreadable-old-format = tệp { $ending } là dạng cũ. Đồng chí mở ra, chọn Lưu thành (Save As) dạng { $new } rồi gửi lại.
plan-unreadable-macros = tệp có macro. Đồng chí lưu lại thành .docx không có macro rồi gửi lại.
plan-unreadable-dangerous = tệp có thành phần trỏ ra ngoài nên tôi không mở.
plan-unreadable-unknown-kind = tôi chưa đọc được loại tệp này. Đồng chí gửi .docx, .pdf, .html, .md, .txt hoặc .xlsx.
plan-unreadable-secret = văn bản đóng dấu { $marking }. Tôi không nhận và không lưu văn bản mật.
plan-unreadable-other = tệp chưa tải về được. Đồng chí gửi lại.

plan-none = Chưa có kế hoạch nào.
plan-send-one = Muốn thêm kế hoạch, đồng chí gửi thẳng tệp (Word, PDF, …) vào đây.
plan-list-all =
    <b>Các kế hoạch</b>
    { $lines }
    { $send }
plan-list-line = { $id }. <b>{ $name }</b> ({ $dated }), { $state }: { $title }
plan-button-open = { $name }
plan-no-such = Không có kế hoạch số { $id }.
plan-not-yours = Kế hoạch này ngoài phạm vi quyền xem của đồng chí.
plan-not-now = Việc này không làm được nữa: kế hoạch đã thay đổi, hoặc ngoài quyền của đồng chí.

plan-dated = ngày { $day }
plan-undated = không ghi ngày
plan-state-read = chưa duyệt
plan-state-confirmed = đã duyệt
plan-state-superseded = đã được thay thế
plan-state-withdrawn = đã thu hồi
plan-card =
    <b>{ $name }</b>, { $dated }
    { $issuer }
    <i>{ $title }</i>
    Trạng thái: <b>{ $state }</b>

    { $entries } mốc thời gian, { $targets } chỉ tiêu, { $duties } nhiệm vụ, { $references } căn cứ, { $criteria } tiêu chuẩn khen thưởng.
    { $look }
plan-following = Đang theo dõi { $entries } mốc, { $assignments } việc của { $units } đơn vị.
plan-look = <b>Đồng chí xem giúp trước khi duyệt:</b>
plan-look-after = <b>Còn cần bổ sung:</b>
plan-look-undated = • { $count } mốc chưa có ngày cụ thể
plan-look-unknown = • { $count } cụm từ chưa rõ là đơn vị nào
plan-look-idle = • { $count } mốc chưa giao cho ai
plan-look-doubts = • { $count } điểm nên soát lại trong văn bản
plan-look-ocr = • Văn bản là ảnh quét, chữ do máy nhận dạng: đồng chí đối chiếu với bản gốc
plan-look-whose = • Chưa rõ kế hoạch này của đơn vị nào
plan-look-earlier = • Hình như đây là bản mới của { $name } ({ $state })

plan-list-entries = Mốc thời gian
plan-list-targets = Chỉ tiêu
plan-list-duties = Nhiệm vụ
plan-list-references = Căn cứ
plan-list-criteria = Tiêu chuẩn
plan-button-list = { $list } ({ $count })
plan-button-about = Thông tin chung
plan-button-file = Tệp gốc
plan-button-who = Ai phải làm
plan-button-whose = Kế hoạch của đơn vị nào?
plan-button-doubts = Điểm nên soát
plan-button-replace = Thay cho bản cũ
plan-button-replace-yes = Thay thế và duyệt
plan-button-outlook = Duyệt kế hoạch
plan-button-confirm = Duyệt
plan-button-withdraw = Thu hồi
plan-button-withdraw-yes = Đúng, thu hồi
plan-button-card = Về kế hoạch
plan-button-back = Quay lại
plan-button-before = ◀ Trang trước
plan-button-after = Trang sau ▶
plan-button-number = { $number }
plan-button-add = Thêm mốc

plan-list =
    <b>{ $list }</b> – { $name } (trang { $page }/{ $pages })
    { $lines }
plan-list-empty = Không có mục nào.
plan-line = { $number }. { $what }
plan-line-warn = { $number }. ⚠ { $what }
plan-line-dropped = (đã bỏ) { $what }
plan-line-corrected = (đã sửa) { $what }
plan-line-added = (thêm) { $what }
plan-gist-entry = <b>{ $when }</b>: { $task } – { $who }
plan-gist-entry-nobody = <b>{ $when }</b>: { $task }
plan-gist-target = <b>{ $amount }</b>: { $about }
plan-gist-duty = <b>{ $unit }</b>: { $what }
plan-gist-reference = { $name }, ngày { $dated }
plan-gist-criterion = { $whom }: { $what }
plan-amount-at-least = ít nhất { $value } { $unit }
plan-amount-over = trên { $value } { $unit }
plan-amount-at-most = không quá { $value } { $unit }
plan-amount-range = từ { $value } đến { $upper } { $unit }
plan-amount-exactly = { $value } { $unit }
plan-collective = Tập thể
plan-individual = Cá nhân
plan-no-date = chưa có ngày

plan-fact =
    <b>{ $name }</b>, mục { $where }
    { $what }

    { $lines }
plan-fact-dropped =
    <b>{ $name }</b>, mục { $where } (<b>đã bỏ</b>, không theo dõi)
    { $what }

    { $lines }
plan-fact-amount = Chỉ tiêu: <b>{ $amount }</b>
plan-fact-unit = Đơn vị: { $unit }
plan-fact-when = Thời gian: <b>{ $when }</b>
plan-fact-days = Hạn: { $days }
plan-fact-no-days = ⚠ Chưa có ngày cụ thể nên chưa nhắc được
plan-fact-no-such-day = ⚠ Không có { $when } trên lịch
plan-fact-who = { $part }: { $words } → { $units } ({ $owes })
plan-fact-who-doubtful = { $part }: { $words } → ⚠ có lẽ là { $units } ({ $owes })
plan-fact-who-unknown = { $part }: { $words } → ⚠ chưa rõ là đơn vị nào ({ $owes })
plan-fact-quote = Nguyên văn: “{ $quote }”
plan-part-lead = Chủ trì
plan-part-who = Thực hiện
plan-part-partner = Phối hợp
plan-owes-done = phải làm
plan-owes-told = chỉ báo để biết
plan-owes-nothing = không giao việc
plan-owes-report = phải gửi báo cáo { $report }
plan-report-dialogue = đối thoại
plan-report-training = tập huấn
plan-report-model = đăng ký mô hình
plan-report-reception = tiếp công dân
plan-report-situation = tình hình

plan-button-when = Sửa ngày
plan-button-task = Sửa nội dung
plan-button-lead = Sửa đơn vị chủ trì
plan-button-unit = Sửa đơn vị
plan-button-reference = Sửa số hiệu
plan-button-value = Sửa con số
plan-button-drop = Bỏ mục này
plan-button-restore = Lấy lại mục này
plan-button-who-is = { $words }: là ai?

plan-who =
    “{ $words }” trong kế hoạch này là:
    { $units }
plan-who-entry =
    “{ $words }” trong kế hoạch này là:
    { $units }
    Ở mốc này: <b>{ $owes }</b>
plan-who-kept = { $units }
plan-who-read = { $units } (tôi hiểu theo tên gọi)
plan-who-doubtful = ⚠ có lẽ là { $units }. Đồng chí xác nhận giúp.
plan-who-unknown = ⚠ chưa rõ là đơn vị nào. Đồng chí chọn giúp.
plan-who-nobody = không đơn vị nào
plan-who-list =
    <b>Ai phải làm</b> – { $name } (trang { $page }/{ $pages })
    { $lines }
plan-who-line = • { $words }: { $units }
plan-button-all-communes = Các xã, phường ({ $count })
plan-button-all-offices = Các cơ quan ({ $count })
plan-button-all-organisations = Các đoàn thể ({ $count })
plan-button-everyone = Mọi đơn vị trực thuộc ({ $count })
plan-button-nobody = Không đơn vị nào
plan-button-name-units = Gõ tên đơn vị
plan-button-owes-done = Giao: phải làm
plan-button-owes-told = Chỉ báo để biết
plan-button-owes-report = Phải báo cáo { $report }

plan-about =
    <b>{ $title }</b>
    Số: { $number }
    Cơ quan ban hành: { $issuer }
    Ngày: { $dated }, { $place }
    Thời kỳ: { $period }
    Người ký: { $signatory }
    Nơi nhận: { $recipients }
    Tệp: { $file }
plan-file = Tệp gốc của { $name }
plan-doubts =
    <b>Điểm nên soát</b> – { $name }
    { $lines }
plan-doubt-two-dates = • { $what } được ghi hai ngày khác nhau: { $first } và { $second } (mục { $where })
plan-doubt-later = • { $what } ngày { $first } lại sau ngày của kế hoạch ({ $second }), mục { $where }
plan-doubt-twice = • Số thứ tự { $second } lặp lại ở mục { $where }
plan-doubt-skipped = • Sau { $first } là { $second }, thiếu số ở giữa (mục { $where })
plan-doubt-picture = • Trang { $first } là ảnh, tôi không đọc được chữ ở đó
plan-doubt-ocr = • Trang { $first } là ảnh, chữ do máy nhận dạng
plan-doubt-font = • Tệp dùng phông chữ cũ ({ $what }), tôi đã chuyển mã
plan-doubt-other = • { $what } { $first } (mục { $where })

plan-outlook =
    Duyệt <b>{ $name }</b> thì tôi sẽ theo dõi { $entries } mốc, thành { $assignments } việc cho { $units } đơn vị, và nhắc trước hạn.
    { $notes }
plan-outlook-undated = • { $count } mốc chưa có ngày: chưa nhắc, đồng chí bổ sung lúc nào cũng được.
plan-outlook-unknown = • Chưa rõ “{ $words }” là đơn vị nào, nên chưa giao.
plan-outlook-past = • { $count } hạn đã qua.
plan-ask-withdraw = Thu hồi <b>{ $name }</b>? Tôi sẽ thôi nhắc và thôi tính chỉ tiêu; việc đã làm vẫn lưu. Kế hoạch chỉ còn được nêu khi có người hỏi đích danh.
plan-replace =
    <b>{ $name }</b> thay cho { $old } (ngày { $added }). Những chỗ khác:
    { $lines }
plan-change-none = Không có gì khác về mốc thời gian, chỉ tiêu, nhiệm vụ.
plan-change-added = + { $list }: { $new }
plan-change-removed = − { $list }: { $old }
plan-change-changed = ~ { $list }: { $old } → { $new }
plan-change-about = ~ Thông tin chung thay đổi: { $fields }
plan-change-more = … và { $count } chỗ khác nữa.

plan-confirmed = Đã duyệt.
plan-withdrawn = Đã thu hồi.
plan-fixed = Đã sửa.
plan-added = Đã thêm.
plan-title-when = Sửa ngày
plan-title-words = Sửa nội dung
plan-title-value = Sửa con số
plan-title-units = Chọn đơn vị
plan-title-whose = Chọn đơn vị ban hành
plan-title-entry = Thêm mốc thời gian
plan-label-when = Thời gian
plan-label-words = Nội dung
plan-label-value = Con số
plan-label-units = Đơn vị
plan-label-task = Việc
plan-label-lead = Chủ trì
plan-ask-when = Việc này đến hạn khi nào? Ví dụ: <c>15/11</c>, <c>tháng 3, 9</c>, <c>trước ngày 20 hằng tháng</c>, <c>quý III</c>.
plan-ask-words = Đồng chí gõ lại cho đúng:
plan-ask-value = Con số đúng là bao nhiêu? Ví dụ: <c>trên 85%</c>, <c>từ 1 - 2 mô hình</c>, <c>ít nhất 3 cuộc</c>.
plan-ask-units = Là những đơn vị nào? Gõ tên hoặc mã, cách nhau bằng dấu phẩy; hoặc <c>các xã</c>, <c>tất cả</c>.
plan-ask-whose = Kế hoạch này của đơn vị nào? Gõ tên hoặc mã đơn vị.
plan-ask-task = Việc gì?
plan-ask-lead = Đơn vị nào chủ trì? Gõ như trong văn bản, ví dụ <c>UBND các xã</c>.
plan-refuse-when = Tôi chưa hiểu thời gian này. Ví dụ: 15/11, tháng 3, 9, trước ngày 20 hằng tháng, quý III.
plan-refuse-no-such-day = Không có { $when } trên lịch. Đồng chí xem lại.
plan-refuse-words = Nội dung cần có chữ và không dài quá { $limit } ký tự.
plan-refuse-value = Tôi chưa thấy con số. Ví dụ: trên 85%, từ 1 - 2 mô hình, ít nhất 3 cuộc.
plan-refuse-unit = Trong phạm vi của kế hoạch không có đơn vị “{ $words }”.
plan-refuse-unit-which = Chưa rõ “{ $words }” là đơn vị nào. Có phải: { $nearly }?
