### The office's days off and days worked.

office-menu = Ngày nghỉ, ngày làm bù trong năm
office-list =
    <b>Ngày nghỉ trong năm { $year }</b> (ngoài thứ Bảy, Chủ nhật)
    { $off }
    <b>Ngày làm bù, ngày làm việc đã nhập</b>
    { $on }
office-line = • { $days }: { $name }{ $entered ->
    [0] { "" }
   *[1] { " " }(đã nhập)
    }
office-line-unnamed = • { $days }{ $name }{ $entered ->
    [0] { "" }
   *[1] { " " }(đã nhập)
    }
office-button-add = Sửa ngày nghỉ, ngày làm bù
office-button-year = { $year }
office-title = Ngày nghỉ, ngày làm bù
office-ask = Đồng chí gõ ngày, ví dụ: “nghỉ 16/2 đến 20/2”, “làm bù 28/2”, “bỏ 28/2” (để trở lại như lịch chung).
office-label = Ngày
office-unclear = Tôi chưa đọc được ngày. Đồng chí gõ như “nghỉ 16/2 đến 20/2”, “làm bù 28/2” hoặc “bỏ 28/2”.
office-denied = Chỉ người quản trị chung mới sửa được ngày nghỉ, ngày làm bù.
office-said-off = Nghỉ: { $days }
office-said-on = Làm việc: { $days }
office-said-forget = Trở lại như lịch chung: { $days }
office-entered =
    Đã ghi:
    { $lines }
    { $moved ->
        [0] Không hạn nào phải dời.
       *[other] Đã dời hạn của { $moved } việc theo lịch mới.
    } Lời nhắc chưa gửi sẽ theo lịch này.
office-entered-much =
    Đã ghi:
    { $lines }
    Còn nhiều việc phải tính lại hạn theo lịch mới nên cần thêm ít phút; xong tôi sẽ báo đồng chí ngay. Lời nhắc chưa gửi sẽ theo lịch này.
office-followed =
    { $moved ->
        [0] Đã tính lại hạn theo lịch làm việc mới: không hạn nào phải dời.
       *[other] Đã tính lại hạn theo lịch làm việc mới: dời hạn của { $moved } việc.
    }
