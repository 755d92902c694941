### Targets of plans: how far each is, by which figures it is followed, and what is entered by hand.

targets-menu = Chỉ tiêu của các kế hoạch và kết quả đến nay
targets-button = Chỉ tiêu
targets-head = <b>Chỉ tiêu</b> · { $when } · { $count } chỉ tiêu
targets-none-such = Không có chỉ tiêu nào như vậy.
targets-head-state = <b>{ $state ->
        [met] Chỉ tiêu đã đạt
        [behind] Chỉ tiêu đã quá hạn mà chưa đạt
       *[open] Chỉ tiêu chưa đạt
    }</b> · { $when } · { $count }/{ $all } chỉ tiêu{ $unknown ->
        [0] { "" }
       *[other] { " " }({ $unknown } chỉ tiêu chưa có số liệu để tính)
    }
targets-page = { $head } · trang { $page }/{ $pages }
targets-of-plan = <b>{ $plan }</b>
targets-list =
    { $head }
    { $lines }

    { $at }
targets-row =
    { $number }. { $words }
    – { $status }
targets-row-moved = { $status } { $moved }
targets-when-now = đang thực hiện
targets-when-year = năm { $year }
targets-met = { $done } · chỉ tiêu { $goal } · <b>đã đạt</b>
targets-ahead = { $done } · chỉ tiêu { $goal } · còn thiếu { $gap } · hạn { $by }
targets-behind = { $done } · chỉ tiêu { $goal } · <b>chưa đạt</b>, thiếu { $gap } · hạn { $by } đã qua
targets-unknown = chỉ tiêu { $goal } · chưa có số liệu để tính
targets-no-heads = chỉ tiêu { $goal } · chưa có số người để tính tỷ lệ
targets-untied = chỉ tiêu { $goal } · chưa nhập số liệu
targets-outside = chỉ tiêu { $goal } · kết quả ngoài phạm vi quyền xem của đồng chí
targets-percent = { $value } %
targets-number = { $value } { $unit }
targets-goal =
    { $sign ->
        [over] trên { $value } { $unit }
        [under] dưới { $value } { $unit }
        [most] không quá { $value } { $unit }
       *[least] { $value } { $unit }
    }
targets-goal-each = mỗi đơn vị { $goal }
targets-gap-points = { $points } điểm phần trăm
targets-excess = (vượt { $things })
targets-things =
    { $thing ->
        [units] { $n } đơn vị
        [people] { $n } người
        [opinions] { $n } ý kiến
        [tasks] { $n } việc
       *[other] { $n }
    }
targets-line =
    { $state ->
        [met] Đã có { $done }, chỉ tiêu { $goal }: đã đạt.
        [over] Hiện là { $done }, chỉ tiêu { $goal }: { $gap }.
       *[open] Đã có { $done }, chỉ tiêu { $goal }: cần thêm { $gap }.
    }
targets-line-brief =
    { $state ->
        [met] Chỉ tiêu { $goal }: đã đạt.
        [over] Chỉ tiêu { $goal }: { $gap }.
       *[open] Chỉ tiêu { $goal }: cần thêm { $gap }.
    }
targets-line-period = Tính cả { $when }: { $line }
targets-line-of = Tính theo { $by }: { $line }
targets-line-outside = Chỉ tiêu { $goal }: kết quả chung ngoài phạm vi quyền xem của đồng chí.
targets-no-fit = Chưa có chỉ tiêu nào của kế hoạch đang thực hiện gắn với số liệu này.
targets-moved =
    { $way ->
        [up] · ↑ { $n } so với tháng trước
        [down] · ↓ { $n } so với tháng trước
       *[same] · không đổi so với tháng trước
    }
targets-by-units = số đơn vị { $has }
targets-by-share = tỷ lệ { $has }
targets-by-count = tổng số { $noun }
targets-by-each = số { $noun } của từng đơn vị
targets-audience = tính trên: “{ $words }”
targets-none = Hiện không có kế hoạch đã duyệt nào có chỉ tiêu mà đồng chí được xem.
targets-no-plan = Không có kế hoạch đã duyệt nào cho năm { $year }, nên chưa có chỉ tiêu để tính.
targets-no-words = Không có chỉ tiêu nào nói về “{ $words }”.
targets-gone = Chỉ tiêu này không còn.
targets-button-number = { $number }

targets-one =
    <b>Chỉ tiêu</b> · { $plan }, mục { $where }
    “{ $quote }”
    { $status }
    { $lines }
    { $at }
targets-how = Theo dõi bằng: { $by }.
targets-how-hand = Số liệu nhập tay.
targets-how-none = Chưa gắn với số liệu nào.
targets-how-whom = Chưa rõ “{ $words }” là những đơn vị nào.
targets-months = Đến cuối từng tháng:
targets-month = - { $when }: { $done }
targets-told = - { $day }: { $done }{ $note }
targets-note = { " " }({ $note })
targets-button-lacks = Ai chưa có
targets-button-figures = Xem số liệu
targets-button-tell = Nhập số liệu
targets-button-tie = Gắn số liệu
targets-button-back = ◀ Các chỉ tiêu

targets-choose =
    <b>Chỉ tiêu</b> · { $plan }, mục { $where }
    “{ $quote }”

    { $proposal }
    Đồng chí chọn số liệu để theo dõi:
targets-proposal = Tôi đề xuất theo dõi bằng: { $by }.
targets-no-proposal = Tôi chưa đoán chắc được số liệu nào hợp với chỉ tiêu này.
targets-button-agree = Đồng ý đề xuất
targets-button-measure =
    { $figure ->
        [models] Mô hình
        [recognised] Mô hình được công nhận
        [dialogues] Đối thoại
        [trained] Người được tập huấn
        [held] Đã mở tập huấn
        [receptions] Tiếp công dân
        [opinions] Ý kiến giải quyết
        [reports] Có báo cáo
       *[on-time] Việc đúng hạn
    }
targets-button-hand = Không gắn, nhập tay
targets-button-kind =
    { $kind ->
        [commune] Tính trên các xã
        [village] Tính trên thôn, bản
        [office] Tính trên các cơ quan
        [organisation] Tính trên đoàn thể
       *[any] Tính trên mọi đơn vị
    }
targets-tied = Đã gắn số liệu.
targets-tied-all = Đã gắn { $count } chỉ tiêu.
targets-denied = Chỉ người quản trị kế hoạch mới gắn được số liệu.
targets-review =
    <b>{ $plan }</b>: { $count } chỉ tiêu tôi có thể tự theo dõi. Đồng chí xem rồi bấm đồng ý:

    { $lines }
targets-review-row =
    { $number }. { $words }
    – { $by }
targets-review-none = Không còn chỉ tiêu nào chờ gắn số liệu trong { $plan }.
targets-button-all = Đồng ý tất cả
targets-confirmed = Có { $all } chỉ tiêu, { $count } chỉ tiêu tôi có thể tự theo dõi từ báo cáo khi đồng chí đồng ý.
targets-button-see = Gắn số liệu chỉ tiêu ({ $count } đề xuất)

targets-title-tell = Nhập số liệu chỉ tiêu
targets-ask-value = Đến nay đạt bao nhiêu? Đồng chí nhắn: 850/1000, 85% hoặc 12.
targets-ask-day = Số liệu tính đến ngày nào? Ví dụ: hôm nay, 15/3.
targets-ask-note = Ghi chú (nguồn số liệu)? Không có thì nhắn “bỏ qua”.
targets-label-value = Kết quả
targets-label-day = Tính đến ngày
targets-label-note = Ghi chú
targets-refuse-value = Tôi chưa đọc được số này. Đồng chí nhắn một số, một tỷ lệ phần trăm, hoặc dạng 850/1000.
targets-refuse-more = Số đạt không thể lớn hơn tổng số. Đồng chí kiểm tra lại.
targets-refuse-percent = Tỷ lệ không thể quá 100 %. Đồng chí kiểm tra lại.
targets-refuse-day = Tôi chưa đọc được ngày này. Đồng chí bấm “Hôm nay” hoặc nhắn dạng 15/3. Muốn sửa con số vừa nhập thì bấm “Câu trước”.
targets-refuse-future = Ngày { $day } chưa đến. Đồng chí nhắn ngày đã qua.
targets-refuse-right = Chỉ lãnh đạo hoặc người quản trị của đơn vị ban hành mới nhập được số liệu này.
targets-refuse-tied = Chỉ tiêu này được tính từ báo cáo, không nhập tay.
targets-kept = Đã ghi số liệu.

targets-receipt = Chỉ tiêu { $name }: { $done }, { $gap }
targets-receipt-units = Chỉ tiêu { $name }: { $k }/{ $n } đơn vị, { $gap }
targets-receipt-met = đã đạt
targets-receipt-open = còn thiếu { $gap }
targets-receipt-name =
    { $figure ->
        [models] mô hình
        [recognised] mô hình được công nhận
        [dialogues] đối thoại
        [participants] người dự đối thoại
        [trained] tập huấn
        [held] mở lớp tập huấn
        [receptions] tiếp công dân
        [opinions] giải quyết ý kiến
        [unresolved] ý kiến chưa giải quyết
        [reports] báo cáo
        [on-time] việc đúng hạn
       *[other] được giao
    }
targets-receipt-of = { $name } ({ $plan }, { $goal })
targets-receipt-with =
    { $receipt }
    { $lines }

targets-title-tell-of = Nhập số liệu: { $words }
targets-button-today = Hôm nay
targets-button-wipe = Xóa số liệu mới nhất
targets-button-wipe-sure = Xóa
targets-button-wipe-not = Giữ lại
targets-wipe-ask =
    { $words }
    Xóa số liệu <b>{ $done }</b> tính đến ngày { $day }?
targets-wiped = Đã xóa số liệu.
targets-wiped-before = Số liệu này đã được xóa hoặc thay bằng số khác.

targets-preview-card =
    “{ $quote }”
    Nếu theo dõi bằng: { $by }.
    { $lines }
targets-preview = Kết quả sẽ là: { $done }, chỉ tiêu { $goal }.
targets-preview-unknown = Hiện chưa có số liệu để tính; chỉ tiêu { $goal }.
targets-against-words =
    ⚠ Câu này của kế hoạch không nói đến { $figure ->
        [models] mô hình
        [recognised] mô hình
        [dialogues] đối thoại
        [trained] tập huấn
        [held] tập huấn
        [receptions] tiếp công dân
        [opinions] ý kiến của Nhân dân
        [reports] báo cáo
       *[on-time] việc được giao
    }: gắn vào thì kết quả dễ sai.
targets-against-few = ⚠ Chỉ tiêu là { $goal } nhưng số liệu này chỉ tính trên { $n } đơn vị, không thể đạt được.
targets-button-sure = Gắn số liệu này
targets-button-other = Chọn số liệu khác

targets-when-plan = kế hoạch { $plan }
targets-when-own = { $unit }
targets-no-such-plan = Tôi không thấy kế hoạch “{ $words }” trong các kế hoạch đã duyệt mà đồng chí được xem. Đồng chí gõ /kehoach để xem danh sách.
targets-none-of-plan = Kế hoạch { $plan } không có chỉ tiêu nào ghi bằng con số.
targets-own-nowhere = Đồng chí chưa gắn với đơn vị nào, nên tôi chưa rõ “đơn vị tôi” là đơn vị nào. Đồng chí gõ /chitieu để xem tất cả.
targets-own-none = Chưa có chỉ tiêu nào tính theo báo cáo của { $unit }. Đồng chí gõ /chitieu để xem tất cả chỉ tiêu.
targets-own = – <b>{ $unit }</b>: { $done }
targets-own-has = – <b>{ $unit }</b>: đã có
targets-own-lacks = – <b>{ $unit }</b>: chưa có
targets-own-met = – <b>{ $unit }</b>: { $done }, đã đạt
targets-own-short = – <b>{ $unit }</b>: { $done }, chưa đạt
targets-own-unknown = – <b>{ $unit }</b>: chưa có số người để tính
targets-when-since = từ đầu năm đến nay
