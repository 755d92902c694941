### Leaders ask units for what they lack.

nudge-button = Nhắc { $n } đơn vị này
nudge-lines = { $lines }
nudge-what = { $lacks } ({ $when })
nudge-head = <b>Cần nhắc { $count } đơn vị { $what }</b>
nudge-by-group = Gửi vào nhóm của { $count } đơn vị: { $names }.
nudge-by-private = Gửi riêng cho cán bộ của { $count } đơn vị chưa có nhóm: { $names }.
nudge-no-way = Chưa gửi được cho { $count } đơn vị (chưa có nhóm, chưa có cán bộ tham gia): { $names }.
nudge-copy-below = Tin kèm theo để đồng chí chép gửi các đơn vị đó qua ứng dụng khác.
nudge-nothing-told = Không nhắc đơn vị đã báo không phát sinh: { $names }.
nudge-others = Không nhắc { $count } đơn vị ngoài phạm vi đồng chí phụ trách.
nudge-before = Trong 24 giờ qua đã nhắc { $names } (lúc { $at }, đồng chí { $name }).
nudge-later = Bây giờ đã ngoài giờ gửi tin: tin nhắc sẽ gửi lúc { $at } ngày { $day }.
nudge-sample = <i>Nguyên văn tin gửi { $unit }:</i>
nudge-letter =
    <b>Nhắc việc: { $unit }</b>
    Tính đến { $at }, { $unit } { $what }.
nudge-task = Theo { $plan }: { $task } – { $left }.
nudge-task-unnumbered = Theo kế hoạch: { $task } – { $left }.
nudge-task-given = Việc được giao: { $task } – { $left }.
nudge-by = Đồng chí { $name }
nudge-by-unit = Đồng chí { $name } ({ $unit })
nudge-wish = { $by } đề nghị đơn vị thực hiện và báo cáo.
nudge-how =
    { $kind ->
        [dialogue] Xong việc, mời đồng chí bấm Báo cáo ngay, hoặc nhắn một câu như: “báo cáo đối thoại hôm nay, 45 người, 12 ý kiến, giải quyết 10”.
        [training] Xong việc, mời đồng chí bấm Báo cáo ngay, hoặc nhắn một câu như: “báo cáo tập huấn hôm nay, 40 người, 15 nữ”.
        [model] Mời đồng chí bấm Báo cáo ngay, hoặc nhắn một câu như: “đăng ký mô hình: Thôn không rác, lĩnh vực kinh tế”.
        [reception] Xong việc, mời đồng chí bấm Báo cáo ngay, hoặc nhắn một câu như: “báo cáo tiếp công dân hôm nay, 2 buổi, 5 người”.
        [task] Xong việc, mời đồng chí bấm Báo cáo ngay, hoặc gõ /viec để xem từng việc.
       *[other] Xong việc, mời đồng chí gõ /baocao để báo cáo, hoặc /baocaocuatoi để bổ sung báo cáo đã gửi.
    }
nudge-copy =
    Kính gửi: { $names }.
    Tính đến { $at }, { $count ->
        [1] đơn vị
       *[other] các đơn vị
    } { $what }.
nudge-copy-wish =
    { $by } đề nghị { $count ->
        [1] đơn vị
       *[other] các đơn vị
    } thực hiện và báo cáo.
nudge-copy-how =
    { $kind ->
        [dialogue] Cách báo cáo: mở Trợ lý Dân vận và nhắn một câu như “báo cáo đối thoại hôm nay, 45 người, 12 ý kiến, giải quyết 10”.
        [training] Cách báo cáo: mở Trợ lý Dân vận và nhắn một câu như “báo cáo tập huấn hôm nay, 40 người, 15 nữ”.
        [model] Cách báo cáo: mở Trợ lý Dân vận và nhắn một câu như “đăng ký mô hình: Thôn không rác, lĩnh vực kinh tế”.
        [reception] Cách báo cáo: mở Trợ lý Dân vận và nhắn một câu như “báo cáo tiếp công dân hôm nay, 2 buổi, 5 người”.
        [task] Cách báo cáo: mở Trợ lý Dân vận và gõ /viec để xem và báo từng việc.
       *[other] Cách báo cáo: mở Trợ lý Dân vận và gõ /baocao.
    } Đồng chí nào chưa tham gia thì xin mã của người quản trị cấp mình. Trân trọng cảm ơn.
nudge-tasks-more = Và { $count } việc khác.
nudge-copies-more = Còn { $count } đơn vị chưa có nội dung ở trên: { $names }. Đồng chí gõ /nhom rồi bấm Đơn vị chưa nhắc được để lấy nội dung của từng đơn vị.
nudge-names = <b>{ $count } đơn vị sẽ được nhắc</b>
nudge-name =
    { $unit }: { $way ->
        [group] gửi vào nhóm
        [private] gửi riêng cho cán bộ
       *[none] chưa có cách gửi
    }
nudge-sent = Đã xếp gửi tin nhắc tới { $count } đơn vị { $what }.
nudge-meanwhile = { $count } đơn vị nay không còn phải nhắc.
nudge-stopped = Đã thôi, không gửi tin nhắc nào.
nudge-nobody-left = Các đơn vị này nay đã có, hoặc chưa có cách gửi. Không gửi tin nhắc nào.
nudge-nobody-lacks = Không còn đơn vị nào phải nhắc về việc này.
nudge-gone-by = Kỳ này đã qua, không đơn vị nào còn việc nợ của kỳ đó, nên tôi không gửi tin nhắc.
nudge-nobody-meant = Số liệu này không cho biết đơn vị nào còn thiếu. Đồng chí hỏi, ví dụ: “đơn vị nào chưa đăng ký mô hình”, rồi bấm Nhắc.
nudge-which = Đồng chí muốn nhắc các đơn vị về việc gì? Ví dụ: “nhắc các xã chưa đăng ký mô hình”.
nudge-denied = Chỉ lãnh đạo phụ trách đơn vị mới gửi được tin nhắc cho đơn vị đó.
nudge-other-unit = Việc này của { $unit }; đồng chí không báo cáo thay được.
nudge-not-here = Nhóm này không báo cáo được việc của { $unit }.
nudge-any-report = Mời đồng chí chọn báo cáo cần gửi của { $unit }.
nudge-was-sent = Tin nhắc này đã xếp gửi rồi.
nudge-was-stopped = Đồng chí đã chọn không gửi.
nudge-over = Việc nhắc này đã xong.
nudge-result = <b>Kết quả nhắc</b> đơn vị { $what }, lúc { $at }, đồng chí { $name }
nudge-result-sent = Đã gửi tới { $k }/{ $n } đơn vị.
nudge-result-since = Đã có sau khi nhắc: { $k }/{ $n }.
nudge-result-before = Đã có trước khi gửi: { $count }.
nudge-result-waits = Đang chờ gửi: { $count }.
nudge-result-lacking = { $count } đơn vị vẫn { $lacks }: { $names }.

nudge-button-send = Gửi tới { $count } đơn vị
nudge-button-rest = Chỉ nhắc { $count } đơn vị chưa được nhắc
nudge-button-all = Nhắc lại tất cả ({ $count })
nudge-button-stop = Thôi
nudge-button-names = Xem cả danh sách
nudge-button-result = Xem kết quả
