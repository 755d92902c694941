### Awards: a plan's criteria as a checklist, the dossier, and the files made of them.

awards-menu = Rà soát tiêu chí khen thưởng theo kế hoạch
awards-button = Rà soát khen thưởng
awards-none = Chưa có kế hoạch nào đã duyệt mà có tiêu chuẩn khen thưởng cho đơn vị của đồng chí.
awards-denied = Đồng chí không có quyền với phần này, hoặc nội dung đã thay đổi. Đồng chí gõ /khenthuong để xem lại.
awards-outside = Đồng chí không xem được việc khen thưởng của { $unit }: đơn vị ngoài phạm vi của đồng chí, hoặc chưa có kế hoạch nào nêu tiêu chuẩn cho đơn vị đó.
awards-which-plan = Đồng chí rà soát khen thưởng theo kế hoạch nào?
awards-which-unit = Đồng chí rà soát khen thưởng ở đơn vị nào?
awards-button-plan = { $name }
awards-button-plan-unit = { $name }: { $unit }
awards-button-unit = { $unit }
awards-list =
    <b>Rà soát khen thưởng { $year }</b> theo { $plan }
    Tập thể: { $criteria } tiêu chí (trang { $page }/{ $pages })
    { $lines }
    <i>Số liệu chỉ để tham khảo; đạt hay chưa là do lãnh đạo đánh giá.</i>
awards-line = { $number }. <b>{ $name }</b>: đủ { $shown }/{ $spoken } tiêu chí có số liệu; đánh giá đạt { $met }/{ $all }, chưa đạt { $unmet }
awards-people =
    <b>Rà soát khen thưởng { $year }</b> theo { $plan }
    Cá nhân: { $criteria } tiêu chí (trang { $page }/{ $pages })
    { $lines }
awards-nobody-yet = Chưa có cá nhân nào được đưa vào rà soát.
awards-person-of = { $name } ({ $unit })
awards-checklist =
    <b>{ $name }</b> – rà soát khen thưởng { $year } theo { $plan }
    { $summary }
    { $lines }
    (trang { $page }/{ $pages })
awards-checklist-person =
    <b>{ $name }</b> – rà soát khen thưởng { $year } theo { $plan }
    { $summary }
    { $deeds }
    { $lines }
    (trang { $page }/{ $pages })
awards-worthy = <b>Đủ tiêu chí</b>: đã đánh giá đạt cả { $all } tiêu chí.
awards-not-yet = <b>Chưa kết luận được</b>: còn { $open }/{ $all } tiêu chí chưa đánh giá.
awards-not-worthy = <b>Chưa đủ tiêu chí</b>: { $unmet }/{ $all } tiêu chí được đánh giá chưa đạt.
awards-nobody-worthy = Được đánh giá đạt mọi tiêu chí: chưa có.
awards-all-worthy =
    { $more ->
        [0] Được đánh giá đạt mọi tiêu chí: <b>{ $names }</b>
       *[other] Được đánh giá đạt mọi tiêu chí: <b>{ $names }</b> và { $more } nữa
    }
awards-unknown-name = Tôi không thấy “{ $words }” trong các đơn vị đồng chí được xem, cũng không có trong danh sách cá nhân rà soát khen thưởng.
awards-no-criteria = Kế hoạch không nêu tiêu chí riêng cho đối tượng này.
awards-summary = { $met }/{ $all } tiêu chí đạt, { $unmet } chưa đạt, { $open } chưa xem; hồ sơ { $there }/{ $papers }
awards-summary-no-papers = { $met }/{ $all } tiêu chí đạt, { $unmet } chưa đạt, { $open } chưa xem
awards-criterion-line =
    { $number }. { $quote } (mục { $where })
    – { $shown }
    – { $verdict }
awards-criterion =
    <b>{ $name }</b> – tiêu chí { $number }/{ $all }, mục { $where }
    “{ $quote }”
    { $shown }
    { $verdict }
awards-look-none = Không có số liệu.
awards-look = Cần người xem xét.
awards-shown = { $facts } → theo số liệu: { $view }
awards-shown-open = { $facts } → cần người xem xét
awards-view-met = đủ
awards-view-unmet = chưa đủ
awards-and = { $before }; { $one }
awards-short = còn thiếu { $n }
awards-verdict-none = Chưa xem
awards-verdict = { $verdict } ({ $name }, { $at })
awards-verdict-noted = { $verdict } ({ $name }, { $at }): { $note }
awards-verdict-met = ✔ Đạt
awards-verdict-unmet = ✘ Chưa đạt
awards-paper-there = ✔ có
awards-paper-missing = ✘ thiếu
awards-paper-none = chưa kiểm tra

awards-saw-model =
    { $n ->
        [0] Mô hình: chưa đăng ký
       *[other] Mô hình: đã đăng ký { $n }, giai đoạn: { $stage }
    }
awards-saw-model-none = Mô hình: đã đăng ký { $n }, chưa { $wanted }
awards-saw-models = Mô hình: đã đăng ký { $n }; { $wanted }: { $count }
awards-saw-no-lead = Mô hình: không có mô hình nào ghi tên người này phụ trách
awards-saw-dialogues = Đối thoại: { $n } cuộc
awards-saw-receptions = Tiếp công dân: { $n } buổi
awards-saw-missing = Việc quá hạn chưa xong: { $n } (trong { $of } việc được giao)
awards-saw-no-tasks = Chưa có việc nào được giao trong năm
awards-saw-share =
    { $of ->
        [trained] Người được tập huấn: { $share }
        [opinions] Ý kiến đã giải quyết: { $share }
       *[other] Việc đúng hạn: { $share }
    }
awards-saw-unknown =
    { $of ->
        [trained] Đã tập huấn { $n } lượt người, chưa có tổng số người để tính tỷ lệ
        [opinions] Chưa có ý kiến nào được ghi nhận
       *[other] Chưa có việc nào đến hạn
    }
awards-saw-entered =
    { $of ->
        [dialogues] Báo cáo đối thoại do người này gửi: { $n }
        [receptions] Báo cáo tiếp công dân do người này gửi: { $n }
       *[other] Báo cáo tập huấn do người này gửi: { $n }
    }
awards-led = • Phụ trách mô hình “{ $name }”: { $stage }
awards-entered = • Đã gửi { $n } báo cáo trong năm

awards-papers =
    <b>Hồ sơ khen thưởng</b> – { $name }: có { $there }/{ $all }
    { $lines }
    { $told }
awards-papers-unlisted =
    <b>Hồ sơ khen thưởng</b> – { $name }
    { $lines }
    { $told }
awards-paper-line = { $number }. { $text }{ $copies } (mục { $where }): { $verdict }
awards-copies = {" "}– { $copies }
awards-no-papers = Kế hoạch không liệt kê giấy tờ của hồ sơ.
awards-told-to = Nơi nhận hồ sơ: { $text } (mục { $where })
awards-told-by = Thời hạn: “{ $text }” (mục { $where })
awards-told-rules = Căn cứ: “{ $text }” (mục { $where })

awards-button-number = { $number }
awards-button-people = Cá nhân ({ $count })
awards-button-units = Tập thể
awards-button-year = Số liệu { $year }
awards-button-excel = Tải Excel
awards-button-word = Tải Word
awards-button-add = Thêm cá nhân
awards-button-drop = Bỏ khỏi danh sách
awards-button-papers = Hồ sơ ({ $there }/{ $all })
awards-button-below = Đơn vị trực thuộc ({ $count })
awards-button-list = ‹ Danh sách
awards-button-met = ✔ Đạt
awards-button-unmet = ✘ Chưa đạt
awards-button-note = Ghi chú
awards-button-undo = Bỏ đánh giá
awards-button-checklist = ‹ Các tiêu chí
awards-button-next = Tiếp ›
awards-button-there = { $number } ✔ có
awards-button-missing = { $number } ✘ thiếu

awards-title-note = Ghi chú đánh giá
awards-ask-note = Đồng chí ghi chú gì cho đánh giá này?
awards-label-note = Ghi chú
awards-note-kept = Đã ghi chú.
awards-refuse-note = Ghi chú cần có chữ và không quá { $limit } ký tự. Đồng chí viết lại.
awards-title-person = Thêm cá nhân vào rà soát khen thưởng
awards-ask-name = Họ và tên cá nhân được đề nghị khen thưởng?
awards-label-name = Họ và tên
awards-ask-unit = Người đó công tác ở đơn vị nào?
awards-label-unit = Đơn vị
awards-refuse-name = Đồng chí ghi họ và tên, ví dụ: Lò Thị Mai.
awards-refuse-unit = Tôi không tìm thấy đơn vị “{ $words }” trong phạm vi của đồng chí.
awards-refuse-unit-which = Tôi chưa rõ đơn vị “{ $words }”. Gần giống: { $nearly }. Đồng chí ghi đủ tên.
awards-person-added = Đã đưa vào rà soát.

awards-making = Đang làm tệp. Tệp sẽ được gửi ngay khi xong.
awards-file-units = { $units } tập thể
awards-file-people = { $people } cá nhân
awards-file-both = { $units } tập thể, { $people } cá nhân
awards-file-ready = Rà soát tiêu chí khen thưởng theo { $plan }: { $of }. Số liệu và đánh giá đến { $at }.
awards-mark-met = Đạt
awards-mark-unmet = Chưa đạt
awards-mark-none = Chưa xem
awards-mark-there = Có
awards-mark-missing = Thiếu
awards-sheet-units = Tập thể
awards-sheet-people = Cá nhân
awards-sheet-number = TT
awards-sheet-code = Mã
awards-sheet-name = Tập thể, cá nhân
awards-sheet-criterion = Tiêu chí
awards-sheet-paper = Giấy tờ
awards-sheet-where = Mục
awards-sheet-shown = Số liệu
awards-sheet-verdict = Đánh giá
awards-sheet-note = Ghi chú
awards-sheet-met = Đạt
awards-sheet-unmet = Chưa đạt
awards-sheet-open = Chưa xem
awards-sheet-papers = Hồ sơ
awards-paper-title = BẢNG RÀ SOÁT TIÊU CHÍ KHEN THƯỞNG
awards-paper-basis = (Theo { $plan }, năm { $year }; số liệu đến { $at })
awards-paper-criteria = I. TIÊU CHÍ
awards-paper-papers = II. HỒ SƠ
awards-paper-deeds = III. VIỆC ĐÃ LÀM TRONG NĂM
