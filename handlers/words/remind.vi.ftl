### Reminders of what is due.

remind-to-all = Kính gửi các đồng chí
remind-to = Kính gửi đồng chí { $name }
remind-one =
    <b>Nhắc việc: { $unit }</b>
    { $to }, { $more ->
        [0] đơn vị còn một việc phải làm
       *[other] đơn vị có một việc đến kỳ nhắc (còn phải làm tất cả { $whole } việc)
    }:
    <b>{ $task }</b> – { $left }.
    { $source }. Hạn: { $day }.
    { $owes }.
remind-list =
    <b>Nhắc việc: { $unit }</b>
    { $to }, { $more ->
        [0] đơn vị còn { $count } việc phải làm
       *[other] đơn vị có { $count } việc đến kỳ nhắc (còn phải làm tất cả { $whole } việc)
    }:
    { $lines }
    Mời đồng chí bấm số của việc để báo kết quả.
remind-list-pages =
    <b>Nhắc việc: { $unit }</b> (trang { $page }/{ $pages })
    { $to }, { $more ->
        [0] đơn vị còn { $count } việc phải làm, việc gấp đứng trước
       *[other] đơn vị có { $count } việc đến kỳ nhắc, việc gấp đứng trước (còn phải làm tất cả { $whole } việc)
    }:
    { $lines }
    Mời đồng chí bấm số của việc để báo kết quả.
remind-line =
    { $number }. <b>{ $task }</b> – { $left }.
    { $source }. Hạn: { $day }.
remind-left = còn { $days } ngày
remind-tomorrow = ngày mai là hạn cuối
remind-last-working =
    { $days ->
        [1] hạn cuối là ngày mai, ngày nghỉ: hôm nay là ngày làm việc cuối
       *[other] còn { $days } ngày, hôm nay là ngày làm việc cuối trước hạn
    }
remind-today = hôm nay là hạn cuối
remind-overdue = ⚠ quá hạn { $days } ngày
remind-weekday = { $weekday ->
        [1] thứ Hai
        [2] thứ Ba
        [3] thứ Tư
        [4] thứ Năm
        [5] thứ Sáu
        [6] thứ Bảy
       *[7] Chủ nhật
    }, { $day }
remind-day = { $day }
remind-day-off = { $day } (là ngày nghỉ)
remind-day-more = { $day }, được gia hạn đến { $until }
remind-done =
    <b>Nhắc việc: { $unit }</b>
    Đã xong hết các việc nhắc ngày { $day }. Cảm ơn các đồng chí.

remind-needs-report = Việc này xong khi có báo cáo: { $task }. Đồng chí cho biết thêm:
remind-which-done = Đồng chí đã xong việc nào? Mời bấm vào việc đó.
remind-button-task = { $task }
remind-button-more-time = Xin gia hạn
remind-button-later = Nhắc lại sau
remind-button-day =
    { $far ->
        [1] Ngày mai
       *[other] { $far } ngày nữa
    } ({ $day })
remind-button-other-day = Ngày khác
remind-when-again = Đồng chí muốn được nhắc lại khi nào: { $task }?
remind-again = Sẽ nhắc lại vào { $day }: { $task }.
remind-again-but = Sẽ nhắc lại vào { $day }: { $task }. Đúng ngày hạn { $due } vẫn có tin nhắc.
remind-title-later = Nhắc lại sau
remind-ask-day = Nhắc lại vào ngày nào? Ví dụ: thứ sáu, 25/12.
remind-label-day = Ngày nhắc lại
remind-refuse-day = Tôi chưa rõ ngày. Đồng chí viết như: thứ sáu, ngày 25/12.
remind-refuse-far = Ngày nhắc lại phải sau hôm nay và trong vòng { $days } ngày tới.

remind-state-planned = sẽ gửi
remind-state-sent = đã gửi
remind-state-done = không gửi, việc đã xong trước
remind-state-expired = không gửi, đã qua lúc nhắc
remind-state-unreachable = không gửi được, đơn vị chưa có nhóm hay người nhận
remind-file-title = Nhắc việc
remind-file-at = Lúc gửi
remind-file-unit = Đơn vị
remind-file-group = Nơi nhận
remind-file-rung = So với hạn (ngày)
remind-file-due = Hạn
remind-file-task = Việc
remind-file-plan = Kế hoạch
remind-file-where = Mục
remind-file-state = Kết quả

remind-day-is-off = Ngày { $day } là ngày nghỉ, nên tôi nhắc vào ngày làm việc đầu tiên sau đó.
remind-which-again = Đồng chí muốn được nhắc lại việc nào?
remind-none-again = Đơn vị đồng chí không còn việc nào phải nhắc.
