### Leaders and officers about a sent report: digest, accept, return, questions, contests.

review-menu = Cách nhận báo cáo cấp dưới gửi lên
review-button-accept = Duyệt
review-button-return = Trả lại
review-button-ask = Yêu cầu làm rõ
review-button-next = Tiếp ›
review-button-all = Duyệt cả { $number }
review-button-list = Xem hết { $number } báo cáo
review-button-walk = Xem từng báo cáo
review-button-change = Sửa
review-button-answer = Trả lời
review-button-fine = Đúng rồi
review-button-wrong = Không đúng
review-button-now = Báo ngay từng báo cáo
review-button-digest = Gộp lại, 08:00 và 16:30
review-button-off = Tắt

review-notify =
    Báo cáo cấp dưới gửi lên: <b>{ $now }</b>.
    Đồng chí muốn đổi thì bấm nút.
review-notify-now = báo ngay từng báo cáo
review-notify-digest = gộp lại, báo lúc 08:00 và 16:30 ngày làm việc
review-notify-off = không báo

review-kind-dialogue = đối thoại
review-kind-training = tập huấn
review-kind-model = mô hình
review-kind-reception = tiếp dân
review-kind-situation = tình hình
review-kind-task = việc đã xong
review-count = { $number } { $kind }
review-and = { $one }, { $other }
review-one = { $of }

review-digest-head = <b>{ $number } báo cáo mới</b>: { $counted }
review-digest =
    { $head }
    { $lines }
review-digest-more = … và { $number } báo cáo nữa
review-line = <b>{ $receipt }</b> { $kind } · { $unit } · { $day } · { $gist }
review-line-changed = { $line } (sửa lần { $version })
review-line-contested = { $line } ⚠ đơn vị báo không đúng

review-card =
    <b>{ $receipt }</b> · { $kind }
    { $lines }
review-because =
    { $why }

    { $card }
review-entered = Người nhập: { $name }, gửi lúc { $at }
review-version = Sửa lần { $version } lúc { $at }
review-came = Báo cáo mới:
review-came-changed = Báo cáo vừa được sửa:

review-note-accepted = ✓ { $name } đã duyệt lúc { $at }
review-note-returned = ↩ { $name } đã trả lại lúc { $at }: “{ $text }”
review-note-withdrawn = Đã được { $name } rút lúc { $at }
review-note-question = ❓ { $name } hỏi lúc { $at }: “{ $text }”
review-note-answer = 💬 { $name } trả lời lúc { $at }: “{ $text }”
review-note-contest = ⚠ { $name } báo không đúng lúc { $at }: “{ $text }”
review-waits = { $receipt } đang chờ duyệt.
review-ended = Báo cáo này { $state }.

review-accepted = ✓ Đã duyệt { $receipt }.
review-accepted-all = ✓ Đã duyệt { $number } báo cáo: { $receipts }
review-not-accepted = Chưa duyệt { $receipt }: { $why }
review-all = { $lines }
review-moved = báo cáo vừa thay đổi
review-no-more = Trong danh sách này không còn báo cáo nào chờ duyệt.
review-changed = Báo cáo vừa được sửa (lần { $version }). Đồng chí xem lại.
review-own = Báo cáo này do chính đồng chí nhập, lãnh đạo khác sẽ duyệt.
review-told-accepted = ✓ { $name } đã duyệt { $receipts }.

review-title-return = Trả lại báo cáo
review-ask-why = Vì sao trả lại? Đồng chí viết ngắn gọn, người báo cáo sẽ đọc câu này.
review-label-why = Lý do
review-returned = ↩ Đã trả lại { $receipt }. Đã báo cho { $names }.
review-returned-nobody = ↩ Đã trả lại { $receipt }. Chưa báo được cho ai: người nhập không còn ở đây.{ $names }
review-told-returned =
    ↩ { $name } trả lại <b>{ $receipt }</b>.
    { $line }
    Lý do: “{ $why }”
    Đồng chí sửa rồi gửi lại; trong lúc đó báo cáo chưa được tính.

review-title-question = Yêu cầu làm rõ
review-ask-question = Đồng chí cần làm rõ điều gì?
review-title-answer = Trả lời về báo cáo
review-ask-answer = Đồng chí trả lời thế nào?
review-title-contest = Báo cáo không đúng
review-ask-contest = Chỗ nào không đúng? Đồng chí viết ngắn gọn.
review-label-text = Nội dung
review-brought = { $receipt }: đã chuyển tới { $names }.
review-brought-nobody = { $receipt }: đã ghi lại, nhưng hiện chưa có ai nhận được.{ $names }
review-told-question =
    ❓ { $name } hỏi về <b>{ $receipt }</b>:
    “{ $text }”
    { $line }
review-told-answer =
    💬 { $name } trả lời về <b>{ $receipt }</b>:
    “{ $text }”
    { $line }
review-told-contest =
    ⚠ { $name } báo <b>{ $receipt }</b> không đúng:
    “{ $text }”
    { $line }
review-entered-for-you = <b>{ $name }</b> vừa nhập báo cáo này cho đơn vị của đồng chí. Có đúng không?
review-confirmed = ✓ Đồng chí đã xác nhận báo cáo này đúng.
review-contested = ⚠ Đồng chí đã báo { $receipt } không đúng.
review-reply-to-one = Tin này có nhiều báo cáo. Đồng chí bấm “Xem từng báo cáo” rồi trả lời vào đúng báo cáo cần hỏi.
review-refuse-long = Đồng chí viết vài chữ, nhiều nhất { $limit } ký tự.
