### Sent reports: lists, one in full, its history, and what can still be done with it.

show-menu = Báo cáo tôi đã gửi: xem, sửa, rút
show-button-own = Báo cáo của tôi
show-button-one = { $receipt }
show-button-history = Lịch sử
show-button-report = Về báo cáo
show-button-back = Lấy lại nội dung lần { $version }
show-button-keep = Không
show-button-redo = Đúng là việc này
show-button-reopen = Mở lại thẻ đó
show-button-report-now = Báo cáo việc này

show-own = Báo cáo của đồng chí
show-none = Đồng chí chưa gửi báo cáo nào. Gõ /baocao để bắt đầu.
show-none-such = Tôi không thấy báo cáo nào của đồng chí như vậy.
show-list =
    <b>{ $head }</b> ({ $count } báo cáo, trang { $page }/{ $pages })
    { $lines }
show-head-waiting = { $kind } chưa duyệt · { $unit }
show-head = { $kind } · { $unit }
show-head-period = { $kind } · { $unit } · { $since } – { $until }
show-any-kind = Báo cáo
show-only-mine = đồng chí đã gửi
show-any-unit = mọi đơn vị trong quyền xem
show-found-none = Chưa có báo cáo nào: { $what }.
show-found-none-outside = { $what }: đơn vị này ngoài quyền xem của đồng chí.
show-which =
    Đồng chí muốn nói báo cáo nào?
    { $lines }

show-report = { $lines }
show-title = <b>{ $receipt }</b> · { $kind } · { $state }
show-sent = Người nhập: { $name }, gửi lúc { $at }
show-changed = Đã sửa, bản hiện tại là lần { $version } ({ $at })
show-only-state =
    { $line }
    Đồng chí xem được tên và trạng thái báo cáo của đơn vị bạn, không xem nội dung.
show-no-such = Không có báo cáo { $receipt }.
show-denied = Đồng chí không có quyền xem { $receipt }.
show-in-private = { $receipt } không xem trong nhóm này. Đồng chí nhắn riêng cho tôi.
show-not-yours = Đồng chí không có quyền sửa hay rút { $receipt }.

show-history =
    <b>Lịch sử { $receipt }</b>
    { $lines }
show-version-first = Lần 1 – { $name }, { $at }: gửi
show-version =
    Lần { $version } – { $name }, { $at }:
    { $lines }
show-difference = { "   " }{ $label }: { $old } → { $new }
show-no-difference = { "   " }nội dung như lần trước
show-label-nothing = Không phát sinh
show-yes = có

show-change-what = Đồng chí gõ chỗ cần sửa của { $receipt }, ví dụ “54 người”, “ngày 11/3”. Chưa bấm Gửi thì báo cáo vẫn như cũ.
show-check-change = { $receipt } sẽ thành như dưới đây. Chưa bấm Gửi thì báo cáo vẫn như cũ.
show-send-picture = Đồng chí gửi ảnh bằng cách trả lời vào tin này, tôi sẽ thêm vào { $receipt }.
show-ask-withdraw =
    Rút báo cáo này?
    { $line }
    Rút rồi thì báo cáo không được tính vào số liệu nữa và không lấy lại được.
show-withdrawn = Đã rút <b>{ $receipt }</b>.
show-with-lines =
    { $head }
    { $lines }
show-owed-again = Còn phải làm: { $task }
show-withdrawn-before = { $receipt } đã rút trước đó.
show-withdrawn-to-leaders =
    { $name } đã rút một báo cáo đã duyệt:
    { $line }
show-kept = Giữ nguyên { $receipt }.
show-undone = { $receipt } không tính cho việc này nữa, việc còn phải làm: { $task }
show-not-done-by-it = { $receipt } không (còn) tính cho việc này: { $task }
show-redone = { $receipt } lại tính cho việc: { $task }
show-cannot-redo = Không tính lại được: việc này đã có báo cáo khác hoặc không còn phải làm ({ $task }).
show-undo-what = Đây là báo cáo gần nhất của đồng chí. Hoàn tác gì thì bấm nút bên dưới.
show-nothing-to-undo = Không có gì để hoàn tác.
show-was-cancelled = Thẻ “{ $title }” đã huỷ lúc { $at } nên tin vừa rồi chưa được ghi vào đâu.
show-reopened-before = Thẻ này đã được mở lại.
