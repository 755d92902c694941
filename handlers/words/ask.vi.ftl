### Questions about plans, and what no plan could answer.

ask-answer = { $lines }
ask-frame-when = <b>Thời gian</b> theo kế hoạch:
ask-frame-how-many = <b>Chỉ tiêu</b> theo kế hoạch:
ask-frame-who = <b>Phân công</b> theo kế hoạch:
ask-frame-duties = <b>Nhiệm vụ</b> theo kế hoạch:
ask-frame-calendar = <b>Việc trong thời gian này</b> theo kế hoạch:
ask-frame-references = <b>Văn bản</b> được kế hoạch nêu:
ask-frame-criteria = <b>Tiêu chuẩn, điều kiện</b> theo kế hoạch:
ask-frame-about = Kế hoạch ghi:
ask-frame-passage = Kế hoạch ghi:
ask-frame-own = Người quản trị chỉ tới điều khoản này:
ask-quote = “{ $quote }”
ask-source = — <i>{ $name }, mục { $where }</i>
ask-source-whole = — <i>{ $name }</i>
ask-source-marked = { $source } ({ $mark })
ask-mark-read = chưa duyệt
ask-mark-superseded = đã được thay thế
ask-mark-withdrawn = đã thu hồi
ask-several = Có { $count } kế hoạch cùng nói về việc này:
ask-said-by = <b>{ $name }</b> nói:
ask-said-by-marked = <b>{ $name }</b> ({ $mark }) nói:
ask-where = — <i>mục { $where }</i>
ask-due = Hạn gần nhất: <b>{ $days }</b>
ask-more = … và { $count } mục nữa.
ask-button-clause = Xem nguyên văn
ask-button-clause-of = Nguyên văn { $name }
ask-button-other = Câu trả lời khác
ask-button-wrong = Báo sai
ask-button-near = { $words }
ask-silent = Các kế hoạch hiện có không nêu nội dung này. Tôi đã ghi lại câu hỏi để người quản trị xem.
ask-silent-near = Các kế hoạch hiện có không nêu nội dung này. Tôi đã ghi lại câu hỏi để người quản trị xem. Gần nhất có:
ask-shut = Nội dung này có trong kế hoạch ngoài phạm vi quyền xem của đồng chí.
ask-own =
    Người quản trị trả lời (không phải trích từ kế hoạch):
    { $answer }
ask-clause =
    { $text }
    { $source }
ask-clause-paged =
    { $text }
    { $source } (trang { $page }/{ $pages })
ask-wrong-thanks = Cảm ơn đồng chí. Tôi đã báo người quản trị.
ask-wrong-alarm = Có người báo câu trả lời sai. Câu hỏi: “{ $question }”. Tôi đã dẫn { $name }, mục { $where }. Gõ /cauhoi để trả lời lại.

ask-menu-questions = câu hỏi mà các kế hoạch chưa trả lời được
ask-questions-none = Không có câu hỏi nào chờ trả lời.
ask-questions =
    <b>Câu hỏi các kế hoạch chưa trả lời được</b>
    { $lines }
ask-question-line = { $number }. { $text } ({ $times } lần)
ask-question =
    “{ $text }”
    Đồng chí gắn một điều khoản hoặc trả lời bằng lời của mình. Từ đó ai hỏi câu này sẽ thấy.
ask-button-attach = Gắn: { $words }
ask-button-own = Trả lời bằng lời của tôi
ask-button-dismiss = Bỏ qua câu này
ask-question-answered = Đã trả lời câu “{ $text }”. Từ nay ai hỏi câu này sẽ thấy.
ask-question-dismissed = Đã bỏ qua câu hỏi này.
ask-question-over = Câu hỏi này đã được xử lý.
ask-title-own = Trả lời câu hỏi
ask-ask-own = Đồng chí gõ câu trả lời:
ask-label-own = Trả lời
