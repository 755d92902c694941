### A leader gives units a task in words.

giving-menu = Giao việc cho các đơn vị, xem việc đã giao
giving-button = Giao việc
giving-title = Giao việc
giving-title-due = Đổi hạn việc đã giao
giving-about = { $task }
giving-leaders-only = Chỉ lãnh đạo mới giao việc cho đơn vị được. Đồng chí gửi ý kiến bằng /gopy nhé.
giving-denied = Đồng chí không có quyền giao việc cho các đơn vị này, nên việc chưa được giao.

giving-label-task = Việc
giving-label-whom = Giao cho
giving-label-giver = Đơn vị giao
giving-label-due = Hạn
giving-label-owes = Kết quả cần gửi
giving-owes-done = báo đã xong
giving-due-day = hết { $day }
giving-due-before = hết { $day } (trước { $before })
giving-due-hour = { $hour }, { $day }
giving-names = { $names }
giving-names-more = { $names } và { $count } đơn vị nữa
giving-whom-rule = { $words } ({ $count } đơn vị: { $names })
giving-whom-list = { $count } đơn vị: { $names }
giving-unit = { $unit } ({ $above })
giving-unit-alone = { $unit }

giving-question =
    { $lines }

    { $question }
giving-ask-task = Đồng chí giao việc gì? Ví dụ: báo cáo tình hình nhân dân.
giving-ask-whom = Giao cho đơn vị nào? Đồng chí gõ tên các xã, hoặc chọn bên dưới.
giving-ask-due = Hạn đến khi nào? Ví dụ: 17 giờ thứ sáu, hoặc 30/3.
giving-ask-owes = Các đơn vị cần gửi kết quả gì?
giving-all-communes = Tất cả các xã
giving-all-villages = Tất cả các thôn, bản
giving-button-today = Hôm nay
giving-button-tomorrow = Ngày mai
giving-button-week = Trong tuần này
giving-button-give = Giao việc
giving-button-task = Sửa việc
giving-button-whom = Sửa nơi nhận
giving-button-due = Sửa hạn
giving-button-owes = Sửa kết quả cần gửi
giving-button-rest = Chỉ giao cho { $count } đơn vị đã rõ
giving-which = Có mấy đơn vị tên “{ $name }”. Đồng chí muốn giao cho đơn vị nào?
giving-unknown = Tôi không thấy đơn vị nào tên “{ $name }” trong các đơn vị đồng chí phụ trách.
giving-unknown-near = Tôi không thấy đơn vị nào tên “{ $name }”. Có phải đồng chí muốn nói:
giving-no-unit = Tôi chưa thấy tên đơn vị nào trong “{ $words }”.
giving-outside = { $units } không thuộc các đơn vị đồng chí phụ trách, nên không giao việc được.
giving-none-below = Trong các đơn vị đồng chí phụ trách không có đơn vị nào là “{ $words }”.
giving-none-lack = Hiện không có đơn vị nào là “{ $words }”.
giving-who-are-they = Tôi chưa rõ “{ $words }” là những đơn vị nào.
giving-no-day = Tôi chưa rõ hạn. Đồng chí ghi ngày, ví dụ: 17 giờ thứ sáu, 30/3, hoặc ngày mai.
giving-no-such-day = Không có ngày “{ $day }”. Đồng chí cho hạn khác, ví dụ: 28/2, thứ sáu, hoặc ngày mai.
giving-no-owes = Tôi chưa hiểu. Đồng chí bấm chọn một trong các nội dung bên dưới.
giving-past = Hạn { $due } đã qua. Đồng chí cho hạn khác.
giving-unclear = Tôi chưa hiểu. Đồng chí bấm Giao việc, sửa từng phần hoặc Huỷ.

giving-given =
    ✓ Đã giao việc cho { $count } đơn vị.
    { $told }
giving-told = Báo vào nhóm của { $groups } đơn vị, báo riêng cho cán bộ của { $private } đơn vị.
giving-told-groups = Báo vào nhóm của { $groups } đơn vị.
giving-told-private = Báo riêng cho cán bộ của { $private } đơn vị.
giving-lost = ⚠ Chưa báo được cho { $count } đơn vị (chưa có nhóm, chưa có cán bộ tham gia): { $names }. Việc vẫn được ghi cho các đơn vị này.
giving-later = Tin sẽ gửi lúc { $at }, ngoài giờ nghỉ.
giving-button-see = Xem kết quả
giving-came =
    <b>Việc được giao</b>
    { $unit }: { $task }
    Người giao: đồng chí { $name }
    Hạn: { $due }
    Kết quả cần gửi: { $owes }
giving-moved =
    <b>Việc được giao đã đổi hạn</b>
    { $unit }: { $task }
    Người giao: đồng chí { $name }
    Hạn mới: { $due }
    Kết quả cần gửi: { $owes }
giving-taken-back = Đồng chí { $name } đã rút việc “{ $task }”. Đơn vị không phải làm việc này nữa.

giving-list =
    <b>Việc đã giao</b> ({ $count })
    { $lines }
giving-list-none = Chưa có việc nào đang giao.
giving-line = { $number }. { $task } – hạn { $due } – đã xong { $done }/{ $asked }
giving-button-new = Giao việc mới
giving-one =
    <b>{ $task }</b>
    Đồng chí { $name } giao ngày { $given }
    Hạn: { $due }
    Đã xong: { $done }/{ $asked } đơn vị
    { $rest }
giving-missing = Chưa xong ({ $count }): { $names }
giving-done = Đã xong ({ $count }): { $names }{ $more ->
        [0] { "" }
       *[other] và { $more } đơn vị nữa
    }
giving-exempt = Được miễn ({ $count }): { $names }{ $more ->
        [0] { "" }
       *[other] và { $more } đơn vị nữa
    }
giving-button-nudge = Nhắc { $count } đơn vị chưa xong
giving-all-done = Tất cả các đơn vị đã xong.
giving-was-withdrawn = Việc này đã được rút lại.
giving-button-move = Đổi hạn
giving-button-withdraw = Rút việc
giving-button-withdraw-yes = Rút việc này
giving-button-stay = Không rút
giving-sure = Rút việc “{ $task }”? Các đơn vị chưa làm sẽ không phải làm nữa.
giving-withdrawn =
    Đã rút việc “{ $task }”. Phần đã làm vẫn được giữ.
    { $told }
giving-same-day = Hạn vẫn là { $due }.
giving-now-due =
    Đã đổi hạn “{ $task }” thành { $due }.
    { $told }
