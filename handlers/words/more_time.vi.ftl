### More time: asked for by a unit, decided by a leader above.

more-menu = Xin gia hạn việc, xem yêu cầu gia hạn
more-button-list = Gia hạn
more-button-ask = Xin gia hạn
more-button-give = Gia hạn
more-button-back = Bỏ gia hạn
more-button-agree = Đồng ý
more-button-refuse = Không đồng ý
more-button-other = Ngày khác
more-button-withdraw = Rút yêu cầu
more-button-mine = Xin gia hạn cho đơn vị tôi
more-button-for = { $task } (hạn { $day })
more-button-day = { $weekday ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[7] Chủ nhật
    } { $day }

more-title-ask = Xin gia hạn
more-title-give = Gia hạn
more-title-other = Gia hạn đến ngày khác
more-title-refuse = Không đồng ý gia hạn
more-question =
    <b>{ $title }</b>
    { $unit }: { $task }
    { $question }
more-ask-until = Gia hạn đến ngày nào? Đồng chí bấm một ngày, hoặc gõ “đến 20/3”, “thêm 3 ngày”.
more-ask-why = Lý do là gì?
more-ask-refusal = Lý do không đồng ý là gì? Không cần nêu thì bấm Bỏ qua.
more-label-until = Đến ngày
more-label-why = Lý do
more-refuse-day = Tôi chưa đọc được ngày. Đồng chí gõ như “đến 20/3” hoặc “thêm 3 ngày”.
more-refuse-past = Ngày mới phải sau hôm nay. Hạn hiện nay là { $due }.
more-refuse-early = Ngày mới phải sau hạn hiện nay ({ $due }).
more-refuse-far = Chỉ gia hạn được trong vòng một năm. Đồng chí chọn ngày gần hơn.
more-card =
    <b>{ $title }</b>
    { $unit }: { $task }
    Hạn theo kế hoạch: { $due }
    Gia hạn đến: { $until }
    Lý do: { $why }
more-due = { $due }, được gia hạn đến { $until }

more-sent = Đã gửi yêu cầu <b>{ $receipt }</b> tới đồng chí { $names }. Khi có ý kiến, tôi báo lại.
more-sent-nobody = Đã ghi yêu cầu <b>{ $receipt }</b>, nhưng tôi chưa nhắn được cho lãnh đạo cấp trên nào. Đồng chí báo thêm trực tiếp giúp.
more-open-already = Việc này đã xin gia hạn đến { $until } ({ $receipt }), đang chờ lãnh đạo cho ý kiến: { $task }
more-withdrawn = Đã rút yêu cầu { $receipt }. Hạn vẫn như cũ.
more-request =
    <b>Xin gia hạn</b> { $receipt }
    { $unit }: { $task }
    Hạn theo kế hoạch: { $due }
    Xin đến: { $until }
    Lý do: { $why }
    Người xin: { $name }
    { $state }
more-is-open = Đang chờ ý kiến.
more-was-agreed = ✓ Đồng chí { $name } đã đồng ý gia hạn đến { $until } lúc { $at }.
more-was-refused = ✗ Đồng chí { $name } không đồng ý lúc { $at }. Lý do: { $answer }
more-was-dropped = Yêu cầu này thôi không cần nữa: đơn vị đã rút hoặc không còn phải làm việc này.
more-decided = Đã ghi ý kiến về yêu cầu { $receipt } và báo cho đơn vị.
more-told-granted =
    <b>Được gia hạn</b>
    { $task }
    Hạn theo kế hoạch: { $due }, được gia hạn đến <b>{ $until }</b> (đồng chí { $name }).
more-told-refused =
    <b>Không được gia hạn</b>
    { $task }
    Đồng chí { $name } không đồng ý. Lý do: { $answer }
more-told-back =
    <b>Thôi gia hạn</b>
    { $task }
    Đồng chí { $name } đã bỏ gia hạn, hạn theo kế hoạch được giữ như cũ.
more-given = Đã gia hạn cho { $unit }: { $task }
more-not-given = { $unit } không được gia hạn việc này: { $task }
more-taken-back = Đã bỏ gia hạn của { $unit }: { $task }

more-list =
    <b>Yêu cầu gia hạn đang chờ</b> ({ $count })
    { $lines }
more-list-none = Không có yêu cầu gia hạn nào đang chờ đồng chí.
more-line = { $number }. <b>{ $unit }</b>: { $task } – xin đến { $until }
more-mine =
    <b>Gia hạn</b>
    { $lines }
    Đồng chí cần xin gia hạn việc nào?
more-mine-waiting =
    <b>Gia hạn</b>
    { $lines }
more-mine-line = { $receipt }: { $task } – xin đến { $until }, đang chờ ý kiến
more-mine-nothing-asked = Đơn vị đồng chí chưa có yêu cầu nào đang chờ.
more-mine-none = Đơn vị đồng chí không còn việc nào cần gia hạn.

more-day-off = { $day } (là ngày nghỉ)
more-other-unit = Đồng chí đang xem yêu cầu của { $unit }, chưa phải của { $other }. Việc của { $unit } gia hạn đến ngày nào? Muốn làm việc khác, đồng chí bấm Huỷ.
more-card-unclear = Tôi chưa hiểu. Đồng chí bấm Gửi, Sửa hoặc Huỷ; cũng có thể gõ “sửa ngày thành 20/3” hoặc “sửa lý do thành …”.
more-none-of = { $unit } không có yêu cầu gia hạn nào đang chờ.
more-none-of-unit = { $unit } không có yêu cầu gia hạn nào đang chờ. Nếu vẫn muốn gia hạn, đồng chí chọn việc:
more-given-list =
    <b>Việc được gia hạn, đang xin gia hạn</b>
    { $lines }
more-given-line = • { $task }: hạn theo kế hoạch { $due }, được gia hạn đến { $until }
more-given-none = Đơn vị đồng chí chưa được gia hạn việc nào, cũng không có yêu cầu nào đang chờ.
more-title-refuse-of = Không đồng ý gia hạn – { $unit }: { $task }
