### "Dân vận khéo" models and their stages.

models-menu = Mô hình “Dân vận khéo” của đơn vị
models-button = Mô hình
models-none = Năm { $year } chưa có mô hình nào.
models-list =
    <b>Mô hình năm { $year }</b> ({ $count } mô hình, trang { $page }/{ $pages })
    { $lines }
models-line = { $number }. { $name } – { $unit } – { $stage }
models-one =
    <b>{ $name }</b>
    Đơn vị: { $unit }
    Năm: { $year }
    Lĩnh vực: { $field }
    Phụ trách: { $lead }
    { $lines }
models-stage-line = ✓ { $stage }: { $day } ({ $name })
models-stage-registered = đã đăng ký
models-stage-evaluated = đã đánh giá
models-stage-recognised = được công nhận
models-stage-rewarded = được khen thưởng
models-stage-stopped = đã dừng

models-button-number = { $number }
models-button-list = ‹ Danh sách
models-button-year = Năm { $year } ({ $count })
models-button-look = Xem mô hình
models-button-evaluated = Đã đánh giá
models-button-recognised = Công nhận
models-button-rewarded = Khen thưởng
models-button-stopped = Dừng
models-button-take-back = Bỏ: { $stage }
models-button-carry = Chuyển sang năm { $year }

models-title = Mô hình “Dân vận khéo”
models-about = { $name }: { $stage }
models-ask-day = Từ ngày nào? Bấm Hôm nay hoặc gõ ngày, ví dụ 12/3.
models-refuse-day = Tôi chưa rõ ngày. Đồng chí gõ một ngày, ví dụ 12/3.
models-refuse-before = Mô hình mới đăng ký { $day }. Đồng chí gõ một ngày từ đó về sau.
models-set = Mô hình “{ $name }” ({ $unit }): { $stage } từ { $day }.
models-already = Mô hình “{ $name }” { $stage } từ { $day } rồi.
models-left = Mô hình “{ $name }”: đã bỏ “{ $stage }”.
models-not-there = Mô hình “{ $name }” không ở mức “{ $stage }”.
models-carried = Đã chuyển mô hình “{ $name }” sang năm { $year }.
models-carried-before = Mô hình “{ $name }” đã có trong năm { $year }.
models-cannot-carry = Mô hình “{ $name }” đã dừng hoặc đang ở năm { $year }, không chuyển được.
models-gone = Mô hình này không còn (báo cáo đăng ký đã rút hoặc bị trả lại).
models-denied = Đồng chí không có quyền với mô hình của đơn vị này.
models-denied-above = Đánh giá, công nhận, khen thưởng do lãnh đạo cấp trên của đơn vị ghi.
