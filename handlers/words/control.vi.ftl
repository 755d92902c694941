### Leaders steer reminders: silence, hours, days.

control-menu = Dừng nhắc, đổi giờ nhắc, đổi ngày nhắc
control-overview =
    <b>Lời nhắc việc</b>
    { $lines }
    Muốn chỉnh một đơn vị, đồng chí gõ /nhacviec kèm tên đơn vị, hoặc bấm nút.
control-nothing-set = Mọi đơn vị đang được nhắc như thường lệ.
control-row = { $number }. <b>{ $unit }</b>: dừng nhắc đến { $until } (đồng chí { $name })
control-row-entry = { $number }. <b>{ $unit }</b>: không nhắc “{ $task }” đến { $until } (đồng chí { $name })
control-row-hour = • <b>{ $unit }</b>: { $hour }
control-row-rungs = • <b>{ $words }</b>: { $rungs } (đồng chí { $name })
control-unit =
    <b>{ $unit }</b>
    { $lines }
    { $hour }
    Dừng nhắc đơn vị này đến khi nào?
control-line = Đang dừng nhắc đến { $until } (đồng chí { $name })
control-line-entry = Không nhắc “{ $task }” đến { $until } (đồng chí { $name })
control-as-usual = Đang được nhắc như thường lệ.
control-for-good = khi có người bật lại
control-hour = nhắc lúc { $hour } (đồng chí { $name })
control-hour-usual = Giờ nhắc: như các đơn vị khác
control-button-units = Chọn đơn vị
control-button-plans = Ngày nhắc của kế hoạch
control-button-list = ‹ Lời nhắc việc
control-button-back = ‹ Đơn vị
control-button-item = { $task }
control-button-today = Hôm nay
control-button-week = 7 ngày
control-button-month = Hết tháng này
control-button-until = Dừng nhắc đến { $day }
control-button-day = Ngày khác
control-button-good = Không hẹn ngày
control-button-lift = Nhắc lại (dòng { $number })
control-button-entry = Dừng nhắc một việc
control-button-hour = Đổi giờ nhắc
control-button-at = { $hour }
control-button-hour-usual = Như các đơn vị khác
control-button-own = Tự đặt
control-button-entries = Đặt riêng từng việc
control-title-until = Dừng nhắc
control-ask-until = Dừng nhắc đến hết ngày nào? Ví dụ: “đến 30/11”, “hết tuần này”.
control-label-until = Đến ngày
control-no-day = Tôi chưa đọc được ngày, hoặc ngày đó đã qua. Đồng chí gõ như “đến 30/11”.
control-past = Ngày đó đã qua rồi. Đồng chí chọn lại giúp.
control-muted = ✓ Đã ghi.
control-lifted = ✓ Đơn vị lại được nhắc.
control-which-entry = { $unit }: không nhắc việc nào nữa?
control-no-entry = { $unit } không còn việc nào phải nhắc.
control-entry =
    { $unit }: <b>{ $task }</b>
    Không nhắc việc này đến khi nào?
control-which-hour = Nhắc { $unit } lúc mấy giờ?
control-hour-kept = ✓ Đã ghi giờ nhắc.
control-which-unit = Đồng chí chọn đơn vị:
control-no-such-unit = Tôi chưa tìm thấy đơn vị đó.
control-no-unit = Nhóm này chưa gắn với đơn vị nào.
control-denied = Đồng chí không có quyền chỉnh lời nhắc của { $unit }.
control-only-leaders = Chỉ lãnh đạo mới dừng được lời nhắc của đơn vị.
control-which-plan = Đồng chí chọn kế hoạch:
control-no-plans = Đồng chí chưa có kế hoạch nào đang được nhắc.
control-which-item = Đồng chí chọn việc:
control-rungs =
    <b>{ $words }</b>
    Nhắc: { $rungs }
    { $by }
control-by = Do đồng chí { $name } đặt.
control-by-nobody = Chưa ai đặt riêng.
control-rungs-kept = ✓ Đã ghi ngày nhắc.
control-rungs-none = không nhắc
control-rungs-before = { $days } ngày trước hạn
control-rungs-day = đúng ngày
control-rungs-after = { $days } ngày sau hạn
control-rungs-weekly = rồi hằng tuần { $weeks } lần
control-rungs-and = { $one }; { $other }
control-preset-usual = Như thường lệ
control-preset-fewer = Nhắc ít hơn
control-preset-day = Chỉ đúng ngày
control-preset-none = Không nhắc
control-title-rungs = Ngày nhắc
control-ask-rungs = Nhắc vào những ngày nào? Ví dụ: “7, 3, 1 ngày trước; đúng ngày; 2 ngày sau; hằng tuần 4 lần”.
control-label-rungs = Ngày nhắc
control-rungs-unclear = Tôi chưa hiểu. Đồng chí gõ như “7, 3 ngày trước; đúng ngày; 2 ngày sau; hằng tuần 2 lần” (xa nhất 60 ngày, 8 tuần).
control-hour-quiet = ✓ Đã ghi giờ nhắc. Giờ đó nằm trong giờ nghỉ đêm, nên tin được gửi lúc { $hour }.
control-only-leaders-hour = Chỉ lãnh đạo mới đổi được giờ nhắc của đơn vị.
control-name-unit = Đồng chí muốn đổi giờ nhắc của đơn vị nào? Gõ như “đổi giờ nhắc xã Bản Bo sang 7 giờ 30”, hoặc bấm nút.
control-done-one = Việc đã xong thì đồng chí bấm nút dưới đây, tôi không nhắc nữa: { $task }
control-done-which = Việc nào đã xong? Đồng chí bấm vào việc đó để báo, tôi không nhắc nữa.
control-when-reminded = Tôi nhắc vào ngày làm việc, theo hạn của từng việc: trước hạn 7, 3, 1 ngày, đúng ngày hạn, rồi sau hạn nếu chưa xong. Lãnh đạo có thể đặt ngày khác, giờ khác cho từng đơn vị. Đồng chí xem ở đây:
control-button-list-all = Lời nhắc việc
control-button-groups = Các nhóm
office-asked-holiday = { $name }: nghỉ { $days ->
    [1] { $first }
   *[other] từ { $first } đến hết { $last } ({ $days } ngày)
    }, đi làm lại { $back }.
office-asked-on = Theo lịch, { $day } là ngày làm việc.
office-asked-off = Theo lịch, { $day } là ngày nghỉ ({ $name }). Đi làm lại { $back }.
office-asked-off-plain = Theo lịch, { $day } là ngày nghỉ. Đi làm lại { $back }.
office-asked-left = Từ nay đến { $day } còn { $days } ngày, trong đó có { $working } ngày làm việc (không tính hôm nay và ngày đó).
