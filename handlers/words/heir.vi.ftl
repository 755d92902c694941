### A new plan follows an old one: what was settled before may be taken over.

heir-offer =
    <b>{ $new }</b> nối tiếp { $old }.
    Có { $count } nội dung đã thống nhất ở kế hoạch cũ có thể dùng lại. Đồng chí xem rồi chọn; không chọn thì không có gì thay đổi.
heir-button-see = Dùng lại từ kế hoạch trước ({ $count })
heir-button-all = Lấy tất cả các dòng trên
heir-list =
    <b>{ $new }</b>: dùng lại từ { $old } ({ $count })
    { $lines }
    Bấm số để lấy từng dòng.
heir-target = { $number }. Chỉ tiêu “{ $words }”: { $by }
heir-by-hand = nhập số liệu bằng tay
heir-owed = { $number }. { $task } – { $who }: { $owes }
heir-none = { $new }: không còn gì để dùng lại từ kế hoạch trước.
heir-taken = ✓ Đã lấy { $count } dòng.
