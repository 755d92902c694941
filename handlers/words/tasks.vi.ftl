### What a unit still owes, and what came of it.

tasks-menu = Việc đơn vị còn phải làm theo kế hoạch
tasks-button = Việc cần làm
tasks-none = Không còn việc nào phải làm.
tasks-list =
    <b>Việc còn phải làm</b> ({ $count } việc, trang { $page }/{ $pages })
    { $lines }
tasks-list-below =
    <b>Việc của các đơn vị cấp dưới</b> ({ $count } việc, trang { $page }/{ $pages })
    { $lines }
tasks-list-days =
    <b>Việc còn phải làm từ { $from } đến { $to }</b> ({ $count } việc)
    { $lines }
tasks-none-days = Từ { $from } đến { $to } đơn vị không còn việc nào đến hạn.
tasks-line = { $number }. { $task } – { $when }
tasks-line-unit = { $number }. <b>{ $unit }</b>: { $task } – { $when }
tasks-overdue = ⚠ quá hạn { $days } ngày
tasks-left =
    { $days ->
        [1] hạn ngày mai
       *[other] còn { $days } ngày
    }
tasks-waits = { $left }; đã xin gia hạn đến { $until }, chờ lãnh đạo
tasks-due-today = hạn hôm nay
tasks-one =
    <b>{ $task }</b>
    Đơn vị: { $unit }
    { $source }
    Hạn: { $day }
    { $owes }
    { $state }
tasks-source = Theo { $plan }, mục { $where }
tasks-source-plan = Theo { $plan }
tasks-source-row = Theo { $plan }, { $where }, dòng { $row }
tasks-source-annex = Theo { $plan }, { $where }
tasks-source-unnumbered = Theo kế hoạch chưa có số, mục { $where }
tasks-source-given = Việc do đồng chí { $name } giao ngày { $day }
tasks-owes-report = Cần gửi: { $kind }
tasks-owes-done = Cần làm xong và báo lại
tasks-was-done = ✓ Đã xong đúng hạn lúc { $at } ({ $name } { $receipt })
tasks-was-late = ✓ Đã xong, muộn, lúc { $at } ({ $name } { $receipt })
tasks-was-nothing = ✓ Không phát sinh, báo lúc { $at } ({ $name } { $receipt })
tasks-was-exempt = Được miễn ({ $name }): { $why }
tasks-was-closed = Kế hoạch không còn yêu cầu việc này.
tasks-was-taken-back = Việc này đã được rút lại, không phải làm nữa.
tasks-nobody = hệ thống

tasks-button-number = { $number }
tasks-button-below = Đơn vị cấp dưới ({ $count })
tasks-button-whole = Tất cả việc còn lại ({ $count })
tasks-button-own = Đơn vị tôi ({ $count })
tasks-button-list = ‹ Danh sách
tasks-button-done = Đã xong
tasks-button-report = Báo cáo ngay
tasks-button-nothing = Không phát sinh
tasks-button-exempt = Miễn
tasks-button-owe = Bỏ miễn

tasks-title-note = Việc đã xong
tasks-title-exempt = Miễn việc
tasks-about = { $task }
tasks-about-exempt = { $unit }: { $task }
tasks-ask-note = Đồng chí ghi chú gì không? Có thể gửi kèm ảnh. Không thì bấm Bỏ qua.
tasks-ask-why = Lý do miễn là gì?
tasks-label-why = Lý do
tasks-exempted = Đã miễn cho { $unit }: { $task }
tasks-owed = { $unit } lại phải làm: { $task }
tasks-not-exempt = { $unit } không được miễn việc này: { $task }
tasks-exempt-denied = Chỉ lãnh đạo giao việc này hoặc cấp trên mới miễn được. Nếu không làm được, đồng chí xin gia hạn hoặc báo lãnh đạo giao việc.
tasks-too-early = Chưa tới kỳ của việc này nên chưa báo không phát sinh được.
tasks-denied = Đồng chí không có quyền với việc của { $unit }.
