### What every form says, and the word to the administrator.

dialog-title = <b>{ $title }</b>
dialog-title-files =
    { $title }
    { $files }
dialog-question =
    { $title }
    { $question }
dialog-because =
    { $why }

    { $what }
dialog-card =
    <b>{ $title }</b>
    { $lines }
dialog-line = { $label }: { $value }
dialog-empty = (không có)
dialog-files =
    { $kept ->
        [0] Tệp kèm:
       *[other] Tệp kèm: { $kept }
    }{ $waiting ->
        [0] { "" }
       *[other] { " " }(đang tải { $waiting })
    }{ $failed ->
        [0] { "" }
       *[other] { " " }(không tải được { $failed })
    }
dialog-file-failed = Có tệp không tải được (quá 20 MB hoặc đã bị xoá). Đồng chí gửi lại tệp nhỏ hơn nếu cần.
dialog-which = Đồng chí muốn sửa mục nào?
dialog-sent =
    { $card }

    { $receipt }
dialog-cancelled = Đã huỷ: { $title }. Chưa có gì được gửi đi.
dialog-was-sent = Việc này đã gửi xong ({ $receipt }).
dialog-was-cancelled = Việc này đã huỷ trước đó.
dialog-stale = Nút cũ. Đây là nội dung hiện tại.
dialog-still-open = Đồng chí đang làm dở việc này. Làm tiếp nhé:
dialog-resumed = Ta quay lại việc đang dở:
dialog-interrupted = Việc đang dở của đồng chí vẫn còn đây:
dialog-needed = Mục này cần có, không bỏ qua được.
dialog-first = Đây là câu đầu tiên, không còn câu trước.
dialog-card-unclear = Tôi chưa hiểu. Đồng chí bấm Gửi, Sửa hoặc Huỷ; cũng có thể gõ “sửa nội dung thành …”.
dialog-choose = Đồng chí chọn một trong các nút bên dưới, hoặc gõ số thứ tự.
dialog-cold =
    Đồng chí còn việc đang dở: <b>{ $title }</b>.
    Câu vừa rồi có phải trả lời cho câu hỏi này không?
    <i>{ $question }</i>
dialog-button-use = Đúng, dùng câu vừa gửi
dialog-button-go-on = Không, hỏi lại tôi
dialog-button-card = Quay lại
dialog-button-send = Gửi
dialog-button-edit = Sửa
dialog-button-cancel = Huỷ
dialog-button-skip = Bỏ qua
dialog-button-back = Câu trước
dialog-button-restart = Làm lại từ đầu

gopy-menu = Gửi góp ý, báo lỗi hoặc câu hỏi cho người quản trị
gopy-title = Góp ý với người quản trị
gopy-ask-kind = Đồng chí muốn gửi loại nào?
gopy-ask-words = Đồng chí viết nội dung (có thể gửi kèm ảnh).
gopy-ask-reach = Người quản trị liên hệ lại với đồng chí bằng cách nào? Ví dụ số điện thoại. Không cần thì bấm Bỏ qua.
gopy-label-kind = Loại
gopy-label-words = Nội dung
gopy-label-reach = Liên hệ
gopy-kind-idea = Góp ý
gopy-kind-fault = Báo lỗi
gopy-kind-question = Câu hỏi
gopy-refuse-empty = Nội dung đang trống.
gopy-refuse-long = Nội dung dài { $length } ký tự, nhiều nhất là { $limit }. Đồng chí rút gọn giúp.
gopy-sent = Đã gửi người quản trị. Mã <b>{ $receipt }</b>.
gopy-to-admin =
    <b>{ $kind }</b> { $receipt } từ { $name }
    { $words }
    Liên hệ: { $reach }
gopy-file = Tệp { $number } kèm { $receipt }
gopy-button = Gửi góp ý
dialog-button-ask = Đây là câu hỏi
dialog-question-or-answer = Câu này giống một câu hỏi. Đồng chí muốn ghi nó vào phần đang làm, hay hỏi tôi?
