### A unit's month: what is due on which day.

month-menu = Lịch việc trong tháng của đơn vị
month-view =
    <b>Lịch tháng { $month }: { $unit }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(trang { $page }/{ $pages })
    }
    { $lines }
month-weekday =
    { $weekday ->
        [1] Thứ hai
        [2] Thứ ba
        [3] Thứ tư
        [4] Thứ năm
        [5] Thứ sáu
        [6] Thứ bảy
       *[7] Chủ nhật
    }
month-day =
    <b>{ $weekday }, { $day }</b>
    { $lines }
month-day-off =
    <b>{ $weekday }, { $day }</b> (ngày nghỉ)
    { $lines }
month-line = – { $task } ({ $source }): { $state }
month-line-more = – { $task } ({ $source }), hạn { $due }, được gia hạn đến { $until }: { $state }
month-done = ✓ đã xong
month-done-late = ✓ đã xong, muộn
month-nothing = ✓ không phát sinh
month-exempt = được miễn
month-nothing-due = Trong tháng không có việc nào đến hạn.
month-off =
    Nghỉ { $count ->
        [1] { $first }
       *[other] { $first } đến { $last }
    }: { $name }
month-off-unnamed = ngày nghỉ của cơ quan
month-made-up = Làm bù: { $days }
month-which = Đồng chí muốn xem của đơn vị nào?
month-no-such-unit = Không thấy đơn vị “{ $words }” trong phạm vi của đồng chí. Đồng chí gõ tên xã, ví dụ: /lich Bản Bo
month-no-unit = Đồng chí chưa thuộc đơn vị nào nên chưa có lịch. Xin báo người quản trị ghi đơn vị cho đồng chí.
month-making = Đang làm tệp lịch…
month-file-name = Việc dân vận: { $unit }
month-file-due = Hạn: { $day }
month-file-ready = Tệp lịch của { $unit }: { $count } việc đến hạn từ nay đến hết năm { $year }. Mở tệp trên điện thoại để thêm vào lịch; khi ngày thay đổi, đồng chí lấy lại tệp này.
month-file-none = { $unit } không còn việc nào đến hạn từ nay đến hết năm { $year }.
month-button-before = ◀ Tháng { $month }
month-button-after = Tháng { $month } ▶
month-button-file = Tải tệp lịch
month-button-units = Đơn vị cấp dưới
month-button-unit = { $unit }
