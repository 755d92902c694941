### Whether what is sent to units arrives, and what they were sent.

health-menu = Nhóm của các đơn vị: tin có tới không
health-list =
    <b>Nhóm của các đơn vị: { $count } nhóm</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(trang { $page }/{ $pages })
    }
    { $lines }
    { $rest }
health-sick = ⚠ { $sick } nhóm không nhận được tin.
health-well = Tin tới được tất cả các nhóm.
health-none-lost = Không nhóm nào mất liên lạc.
health-rest =
    { $lone ->
        [0] Đơn vị nào cũng có nhóm
       *[other] { $lone } đơn vị chưa có nhóm
    }; { $nobody ->
        [0] đơn vị nào cũng có cách để nhắc
       *[other] { $nobody } đơn vị chưa có cách nào để nhắc
    }.
health-none = Chưa có nhóm nào. Thêm trợ lý vào nhóm của đơn vị rồi gõ trong nhóm: /lienket tên đơn vị
health-line = { $number }. { $unit } – { $title }: { $sent }
health-line-once = { $number }. { $unit } – { $title }: { $sent }; có tin không gửi được lúc { $failed }
health-line-failing = { $number }. ⚠ { $unit } – { $title }: { $count } tin liên tiếp không gửi được, lần cuối { $failed }; { $sent }
health-line-gone = { $number }. ⚠ { $unit } – { $title }: trợ lý bị xoá khỏi nhóm từ { $gone }; { $sent }
health-last = tin tới lần cuối { $at }
health-never = chưa gửi được tin nào
health-nobody = <b>{ $count } đơn vị chưa có cách nào để nhắc</b>. Đồng chí chọn đơn vị để lấy nội dung, chép gửi qua ứng dụng khác.
health-all-reached = Đơn vị nào cũng có cách gửi tin.
health-text =
    Kính gửi: { $unit }.
    Tính đến { $at }, đơn vị còn { $count } việc phải làm:
    { $lines }
    Cách báo cáo: mở Trợ lý Dân vận và gõ /viec để xem và báo từng việc. Đồng chí nào chưa tham gia thì xin mã của người quản trị cấp mình. Trân trọng cảm ơn.
health-text-line = – { $task } ({ $source }), hạn { $day }: { $left }
health-text-more = – và { $count } việc khác
health-text-none = { $unit } không có việc nào quá hạn hoặc đến hạn trong { $days } ngày tới.
health-button-text = Nội dung gửi tay ({ $number })
health-button-nobody = Đơn vị chưa nhắc được ({ $count })
health-alarm-gone = Trợ lý không gửi được nữa tới nhóm “{ $title }” của { $unit }: đã bị xoá khỏi nhóm hoặc bị chặn. Gõ /nhom để xem các nhóm.
health-alarm-failing = { $count } tin liên tiếp không gửi được tới nhóm “{ $title }” của { $unit }. Gõ /nhom để xem các nhóm.

history-menu = Đã nhắc đơn vị những gì, tin có tới không
history-view =
    <b>Nhật ký nhắc việc: { $unit }</b> ({ $count } lần{ $pages ->
        [1] )
       *[other] , trang { $page }/{ $pages })
    }
    { $lines }
history-line = { $at }: { $what } – { $end }
history-reminder =
    { $count ->
        [1] nhắc “{ $task }”
       *[other] nhắc { $count } việc: “{ $task }” và { $more } việc khác
    }
history-nudge = đồng chí { $name } nhắc
history-in-group = nhóm “{ $title }”
history-in-private = tin riêng cho cán bộ
history-sent = ✓ đã tới ({ $where })
history-waits = đang chờ gửi ({ $where })
history-failed = ⚠ không gửi được ({ $where })
history-gone = ⚠ không gửi được: trợ lý bị xoá khỏi nhóm hoặc bị chặn
history-expired = không gửi: đã quá giờ, hoặc không còn cần nhắc
history-done = không gửi: đơn vị đã xong trước
history-nobody = ⚠ không gửi: đơn vị chưa có nhóm, chưa có cán bộ tham gia
history-empty = Chưa gửi tin nhắc nào.
