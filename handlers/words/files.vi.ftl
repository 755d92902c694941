### Pictures, voice notes and papers that come with a report, and reports in groups.

files-photos = { $count } ảnh
files-voices = { $count } ghi âm
files-papers = { $count } tệp
files-missing = { $count } tệp không tải được
files-none = chưa có tệp nào
files-and = { $one }, { $other }
files-whose =
    Tôi nhận được { $files }.
    Ảnh (tệp) này của báo cáo nào?
files-button-report = { $receipt } · { $kind } · { $day }
files-button-new = Báo cáo mới
files-button-drop = Bỏ
files-dropped = Đã bỏ ảnh (tệp) vừa gửi, không kèm vào báo cáo nào.
files-joined = Ảnh (tệp) đã kèm vào: { $title }.
files-added = Đã kèm { $files } vào <b>{ $receipt }</b>. Báo cáo này có tất cả { $whole }.
files-lost = Có tệp kèm <b>{ $receipt }</b> không tải được (quá 20 MB hoặc đã bị xoá). Đồng chí gửi lại tệp nhỏ hơn nếu cần.
files-settled = Ảnh (tệp) này đã xếp xong.
files-no-report = Đồng chí chưa gửi báo cáo nào.
files-no-such = Tôi không tìm thấy báo cáo “{ $said }”.
files-not-yours = <b>{ $receipt }</b> không phải báo cáo của đơn vị đồng chí nên tôi không kèm ảnh (tệp) vào đó.
files-not-your-card = Thẻ này của người khác nên tôi không kèm ảnh (tệp) vào đó.
files-not-here = <b>{ $receipt }</b> không thuộc đơn vị của nhóm này. Đồng chí nhắn riêng cho tôi.

report-group-not-linked = Nhóm này chưa gắn với đơn vị nào. Xin nhờ lãnh đạo đơn vị gõ <c>/lienket TÊN ĐƠN VỊ</c> tại đây, hoặc đồng chí nhắn riêng cho tôi.
report-group-elsewhere = { $unit } không thuộc { $own } nên tôi không nhận báo cáo đó trong nhóm này. Đồng chí nhắn riêng cho tôi.
report-group-denied = Đồng chí không có quyền báo cáo cho { $unit }. Báo cáo của đơn vị mình, đồng chí nhắn riêng cho tôi.
report-group-receipt =
    { $kind } · { $unit } · { $day }
    { $receipt }
report-group-receipt-files =
    { $kind } · { $unit } · { $day } · { $files }
    { $receipt }
