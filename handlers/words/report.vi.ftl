### Reports: kinds, questions, cards, receipts.

report-menu = Báo cáo: đối thoại, tập huấn, mô hình, tiếp dân, tình hình, việc đã xong
report-button = Báo cáo
report-kind-dialogue = Báo cáo đối thoại
report-kind-training = Báo cáo tập huấn
report-kind-model = Đăng ký mô hình
report-kind-reception = Báo cáo tiếp công dân
report-kind-situation = Tình hình nhân dân
report-kind-task = Việc đã xong

model-field-economy = Kinh tế
model-field-culture-society = Văn hoá - xã hội
model-field-defence-security = Quốc phòng - an ninh
model-field-political-system = Hệ thống chính trị

report-ask-kind = Đồng chí báo cáo việc gì?
report-ask-unit = Báo cáo của đơn vị nào? Đồng chí bấm hoặc gõ tên đơn vị.
report-ask-day = Việc này diễn ra ngày nào? Bấm nút hoặc gõ, ví dụ 12/3.
report-ask-day-month = Tháng { $month }: việc này diễn ra ngày nào?
report-ask-day-situation = Tình hình tính đến ngày nào? Bấm nút hoặc gõ, ví dụ 12/3.
report-ask-day-month-situation = Tháng { $month }: tình hình tính đến ngày nào?
report-ask-participants = Có bao nhiêu người dự?
report-ask-opinions = Có bao nhiêu ý kiến?
report-ask-resolved = Đã giải quyết bao nhiêu ý kiến?
report-ask-chair = Ai chủ trì?
report-ask-place = Tổ chức ở đâu?
report-ask-note = Đồng chí muốn ghi chú gì?
report-ask-trained = Có bao nhiêu người học?
report-ask-women = Trong đó bao nhiêu nữ?
report-ask-topic = Tập huấn về nội dung gì?
report-ask-groups = Gồm những ai? Ví dụ: 15 già làng, 6 người có uy tín.
report-ask-days = Lớp học mấy ngày?
report-ask-model-name = Tên mô hình là gì?
report-ask-field = Mô hình thuộc lĩnh vực nào?
report-ask-lead = Ai phụ trách mô hình?
report-ask-sessions = Đã tiếp mấy buổi?
report-ask-people = Đã tiếp bao nhiêu lượt người?
report-ask-cases = Có bao nhiêu đơn, vụ việc?
report-ask-situation = Tình hình thế nào? Đồng chí viết vài câu.
report-ask-entry = Việc nào đã xong? Đồng chí bấm nút hoặc gõ tên việc.

report-label-unit = Đơn vị
report-label-day = Ngày
report-label-participants = Số người dự
report-label-opinions = Số ý kiến
report-label-resolved = Đã giải quyết
report-label-chair = Chủ trì
report-label-place = Địa điểm
report-label-note = Ghi chú
report-label-trained = Số người học
report-label-women = Trong đó nữ
report-label-topic = Nội dung
report-label-groups = Thành phần
report-label-days = Số ngày học
report-label-model-name = Tên mô hình
report-label-field = Lĩnh vực
report-label-lead = Phụ trách
report-label-sessions = Số buổi tiếp
report-label-people = Số lượt người
report-label-cases = Số đơn, vụ việc
report-label-situation = Tình hình
report-which-entry = Tôi chưa rõ là việc nào. Đồng chí bấm vào việc đã xong, hoặc gõ tên việc.
report-ask-entry-words = Tôi chưa rõ là việc nào. Đồng chí gõ tên việc.
report-label-entry = Việc

report-day =
    { $weekday ->
        [1] thứ hai
        [2] thứ ba
        [3] thứ tư
        [4] thứ năm
        [5] thứ sáu
        [6] thứ bảy
       *[7] chủ nhật
    }, { $day }
report-due-hour = { $hour } ngày { $day }
report-task = { $task } (hạn { $day })
report-summary =
    <b>{ $title }</b>
    { $lines }
report-title-change = Sửa { $receipt } – { $kind }
report-card =
    { $card }

    { $question }
report-line-unit = Đơn vị: { $unit }
report-line-unit-for = Đơn vị: { $unit } (người nhập: { $name })
report-line-day = Ngày: { $day }
report-line-nothing = Không phát sinh
report-line-like = (chép theo { $receipt }, đồng chí xem lại từng mục)
report-line-doubt =
    { $line } ⚠
    { "   " }<i>{ $why }</i>
report-doubt-about = trong tin ghi “{ $said }”, chưa rõ số chính xác
report-doubt-above = trong tin ghi “{ $said }”, số thật có thể nhiều hơn
report-doubt-below = trong tin ghi “{ $said }”, số thật có thể ít hơn
report-doubt-two = trong tin có hai số khác nhau: “{ $said }”
report-doubt-far = số này lớn khác thường: “{ $said }”
report-doubt-guess = tôi đoán từ “{ $said }”
report-doubt-words = tôi đọc từ “{ $said }”
report-doubt-entry = chưa khớp với việc nào còn phải làm; bấm Sửa để chọn việc
report-what-is-wrong = Sai chỗ nào, đồng chí gõ lại chỗ đó. Muốn bỏ báo cáo đang làm thì bấm Huỷ.
report-ready = Đúng thì bấm Gửi. Cần sửa thì gõ, ví dụ “54 người”, “ngày 11/3”.
report-check = Đồng chí xem lại chỗ có dấu ⚠. Đúng thì bấm Gửi, sai thì gõ lại, ví dụ “54 người”.
report-ready-words = Đúng thì bấm Gửi. Cần sửa thì bấm Sửa, hoặc gõ ngày khác, ví dụ “ngày 11/3”.
report-check-words = Đồng chí xem lại chỗ có dấu ⚠. Đúng thì bấm Gửi, chưa đúng thì bấm Sửa.
report-ready-task = Đúng thì bấm Gửi, chưa đúng thì bấm Sửa.
report-ready-situation = Đúng thì bấm Gửi. Muốn viết lại, đồng chí gõ “tình hình: …”; muốn đổi ngày thì gõ, ví dụ “ngày 11/3”.
report-like =
    ⚠ Đã có <b>{ $receipt }</b> giống báo cáo này:
    { $card }

    Đồng chí cập nhật báo cáo đó, hay đây là việc khác?
report-like-body = { $lines }
report-in-list = <b>{ $receipt }</b> · { $kind } · { $unit } · { $day } · { $state }
report-state-received = đã nhận
report-state-accepted = đã duyệt
report-state-returned = bị trả lại
report-state-withdrawn = đã rút

report-button-today = Hôm nay
report-button-yesterday = Hôm qua
report-button-calendar = Chọn ngày…
report-button-day = { $day }
report-button-number = { $number }
report-button-weekday =
    { $weekday ->
        [1] T2
        [2] T3
        [3] T4
        [4] T5
        [5] T6
        [6] T7
       *[7] CN
    }
report-button-no-day = ·
report-button-month-before = ‹ Tháng trước
report-button-month-after = Tháng sau ›
report-button-unit = { $unit }
report-button-task = { $task }
report-button-none = Không có
report-button-update = Cập nhật { $receipt }
report-button-other = Đây là việc khác
report-button-new = Đây là báo cáo khác
report-button-this = Sửa thẻ đang mở
report-button-change = Sửa
report-button-withdraw = Rút
report-button-undo = Không phải việc: { $task }
report-button-both = Ghi cả hai
report-button-only = Chỉ báo cáo { $number }

report-several =
    Tin này có hai báo cáo:
    { $lines }
    Đồng chí ghi cả hai chứ?
report-several-line = { $number }. { $kind }, { $unit }, { $day }
report-no-unit = chưa rõ đơn vị
report-no-day = chưa rõ ngày
report-which-draft = Đồng chí đang có một thẻ báo cáo cùng loại chưa gửi. Tin vừa rồi là để sửa thẻ đó, hay là báo cáo khác?

report-receipt = Đã nhận báo cáo <b>{ $receipt }</b> lúc { $at }.
report-receipt-change = Đã sửa <b>{ $receipt }</b> (lần { $version }) lúc { $at }.
report-receipt-does =
    { $head }
    { $lines }
report-does = ✓ Hoàn thành đúng hạn: { $task }
report-does-late = ✓ Hoàn thành (muộn): { $task }
report-does-nothing = ✓ Không phát sinh: { $task }

report-unclear = Tôi chưa hiểu câu này. Đồng chí gõ lại giúp, ví dụ “45 người”, “12 ý kiến”, “ngày 12/3”.
report-unclear-situation = Tôi chưa hiểu câu này. Muốn viết lại tình hình, đồng chí gõ “tình hình: …”; muốn đổi ngày thì gõ, ví dụ “ngày 12/3”.
report-refuse-assent = Tôi chưa ghi “{ $said }”, vì ở đây cần mấy chữ nội dung. Đồng chí gõ giúp.
report-refuse-below = “{ $said }”: số này không được. Đồng chí gõ lại giúp.
report-refuse-fraction = “{ $said }”: số này phải là số nguyên. Đồng chí gõ lại giúp.
report-refuse-long = Mỗi mục nhiều nhất { $limit } ký tự. Đồng chí viết gọn lại giúp.
report-refuse-more-resolved = Đã giải quyết { $part } nhưng chỉ có { $whole } ý kiến. Đồng chí gõ lại số đã giải quyết (hoặc sửa số ý kiến).
report-refuse-more-women = Số nữ ({ $part }) nhiều hơn số người học ({ $whole }). Đồng chí gõ lại số nữ.
report-refuse-more-cases = Đã giải quyết { $part } nhưng chỉ có { $whole } đơn, vụ việc. Đồng chí gõ lại số đã giải quyết.
report-refuse-unit = Đồng chí không có quyền báo cáo cho { $unit }. Đây là báo cáo của đơn vị nào?
report-refuse-day = “{ $said }” không phải là một ngày có thật. Đồng chí chọn lại ngày.
report-refuse-future = { $day } chưa tới. Báo cáo ghi việc đã làm; đồng chí chọn lại ngày.
report-refuse-old = { $day } đã quá lâu. Đồng chí xem lại ngày.
report-two-days = Tin có hơn một ngày. Việc này diễn ra ngày nào?
report-refuse-in-group = Tình hình nhân dân không ghi trong nhóm. Đồng chí nhắn riêng cho tôi.
report-like-meanwhile = Vừa có { $receipt } giống báo cáo này. Đồng chí xem lại trước khi gửi.
report-gone = Báo cáo này không còn (đã rút).
report-accepted-long-ago = { $receipt } đã được duyệt hơn 30 ngày trước nên không sửa được nữa. Cần sửa, đồng chí đề nghị lãnh đạo trả lại báo cáo.
report-changed-meanwhile = { $receipt } vừa được người khác sửa. Đồng chí mở lại báo cáo rồi sửa tiếp.
report-message-edited = Đồng chí vừa sửa tin nhắn đã thành <b>{ $receipt }</b> (gửi lúc { $at }). Cập nhật báo cáo theo tin mới?
