### What every feature says: greetings, refusals, troubles.

talk-hello =
    Chào đồng chí { $name }. Tôi là <b>Trợ lý Dân vận</b>, một trợ lý tự động (không phải người).
    Gõ /trogiup để xem tôi giúp được việc gì.
talk-unclear = Tôi chưa hiểu ý đồng chí. Gõ /trogiup để xem những việc tôi làm được.
talk-nothing-open = Hiện không có việc nào đang làm dở. Gõ /trogiup để xem những việc tôi làm được.
talk-denied = Việc này ngoài phạm vi quyền của đồng chí. Nếu cần, đồng chí liên hệ người quản trị qua /gopy.
talk-only-in-group = Lệnh này dùng trong nhóm trò chuyện của đơn vị.
talk-only-in-private = Lệnh này dùng khi nhắn riêng với tôi.
talk-old-button = Nút này không còn dùng được. Gõ /trogiup để bắt đầu lại.
talk-not-your-button = Nút này dành cho người khác.
talk-nobody = Tôi không biết ai đang gửi lệnh này. Đồng chí tắt chế độ quản trị ẩn danh rồi gửi lại.
talk-file-for-what = Tôi đã thấy tệp, nhưng chưa biết dùng vào việc gì nên chưa lưu. Muốn gửi kèm góp ý, đồng chí gõ /gopy rồi gửi lại tệp.
talk-file-not-here = Việc đang làm không nhận tệp đính kèm, nên tôi chưa lưu tệp này.
talk-trouble =
    Xin lỗi, tôi gặp lỗi khi xử lý tin vừa rồi. Người quản trị đã được báo, mã lỗi <b>{ $id }</b>.
    Đồng chí có thể gửi lại hoặc làm việc khác.
talk-again =
    <i>(gửi lại, có thể trùng)</i>
    { $what }
talk-alarm-aside = Một tin nhắn không xử lý được đã được để riêng. Mã lỗi { $id } ({ $error }). Xem trên máy chủ: <c>python main.py trouble show { $id }</c>
talk-alarm-gone = Không gửi được nữa tới một cuộc trò chuyện: { $channel } { $chat }. Trợ lý đã bị xoá khỏi nhóm hoặc bị chặn.
talk-alarm-failed = Có tin nhắn không gửi được. Xem trên máy chủ: <c>python main.py trouble list</c>
talk-greeting = Chào đồng chí { $name }. Tôi giúp được gì cho đồng chí?
talk-welcome = Không có gì, đồng chí { $name }. Cần việc gì đồng chí cứ nhắn.
talk-which = Ý đồng chí là:
talk-as-question = Hỏi kế hoạch nói gì
talk-as-timetable = Xem lịch việc
talk-as-report = Gửi báo cáo
talk-as-overview = Hỏi số liệu các đơn vị
talk-no-figures = Tôi hiểu đồng chí hỏi số liệu của các đơn vị, nhưng chưa rõ là số liệu nào. Đồng chí hỏi lại giúp: mô hình, đối thoại, tập huấn, tiếp công dân hay việc được giao; của đơn vị nào, trong thời gian nào.
talk-no-such-deed = Việc này tôi chưa làm được qua tin nhắn. Gõ /trogiup để xem những việc tôi làm được.
