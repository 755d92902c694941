### Joining, groups, codes, help, and the wrong rows of an imported file.

join-hello =
    Chào đồng chí. Tôi là <b>Trợ lý Dân vận</b>, một trợ lý tự động (không phải người), phục vụ cán bộ đã đăng ký.
    Để tham gia, đồng chí chọn một cách:
    • gửi <c>/batdau MÃ</c> với mã do người quản trị cấp;
    • chia sẻ số điện thoại của chính đồng chí với tôi;
    • xin tham gia, để lãnh đạo đơn vị duyệt.
join-hello-in-group = Tôi chưa biết đồng chí. Đồng chí nhắn riêng cho tôi để xem cách tham gia.
join-button-ask = Xin tham gia
join-already = Đồng chí { $name } đã tham gia rồi. Gõ /trogiup để xem tôi giúp được việc gì.
join-welcome =
    Chào mừng đồng chí <b>{ $name }</b>. Tôi là Trợ lý Dân vận, một trợ lý tự động (không phải người).
    Vai trò của đồng chí:
    { $roles }
    Gõ /trogiup để xem tôi giúp được việc gì.
join-role-officer = Cán bộ – { $unit }
join-role-leader = Lãnh đạo – { $unit }
join-role-admin = Quản trị – { $unit }
join-role-none = Chưa được giao vai trò
join-everywhere = toàn hệ thống
join-wrong-code = Mã này không dùng được. Đồng chí kiểm tra lại từng ký tự, hoặc xin người quản trị cấp mã mới.
join-too-often = Đồng chí đã thử nhiều lần. Xin chờ một giờ rồi thử lại, hoặc liên hệ người quản trị.
join-code-in-group = Mã gửi trong nhóm thì mọi người đều thấy, nên tôi không nhận và đã huỷ mã đó nếu có. Đồng chí xin mã mới và nhắn riêng cho tôi.
join-code-used = Đồng chí <b>{ $name }</b> vừa tham gia bằng mã đồng chí cấp, tài khoản <c>{ $account }</c>. Nếu không đúng người, đồng chí báo ngay người quản trị.
join-contact-not-own = Đây không phải danh thiếp của chính đồng chí nên tôi không dùng được. Đồng chí chia sẻ danh thiếp của mình.
join-contact-unknown = Số điện thoại này chưa có trong danh sách. Đồng chí xin mã của người quản trị, hoặc bấm nút dưới đây.
join-which-unit = Đồng chí công tác ở đơn vị nào? Xin gõ tên đơn vị, ví dụ: <i>xã Hồ Thầu</i>.
join-no-such-unit = Tôi chưa tìm thấy đơn vị nào tên như vậy. Đồng chí gõ lại tên đầy đủ.
join-pick-unit = Đồng chí chọn đúng đơn vị của mình, hoặc gõ lại tên khác.
join-button-unit = { $unit }
join-button-unit-in = { $unit } ({ $above })
join-asked = Đã chuyển đề nghị tham gia <b>{ $unit }</b> tới lãnh đạo đơn vị và người quản trị. Có kết quả tôi sẽ báo đồng chí ngay.
join-was-asked = Đề nghị này đã được gửi. Xin đồng chí chờ kết quả.
join-too-many = Đồng chí đã gửi nhiều đề nghị hôm nay. Xin chờ kết quả, hoặc liên hệ người quản trị.
join-too-late = Đề nghị này không còn hiệu lực.
join-request =
    <b>{ $name }</b> (tài khoản <c>{ $account }</c>) xin tham gia <b>{ $unit }</b> với vai trò cán bộ.
    Tên do người gửi tự đặt: đồng chí chỉ đồng ý khi biết chắc người này.
join-button-grant = Đồng ý
join-button-refuse = Từ chối
join-granted = Đồng chí { $by } đã đồng ý cho <b>{ $name }</b> tham gia { $unit }.
join-not-granted = Đề nghị tham gia { $unit } của <b>{ $name }</b> đã khép lại, không được duyệt ({ $by }).
join-somebody = người khác
join-was-decided = Đề nghị này đã được quyết định.
join-refused = Đề nghị tham gia của đồng chí chưa được chấp thuận. Đồng chí liên hệ trực tiếp lãnh đạo đơn vị để biết thêm.

group-how = Đồng chí gõ <c>/lienket TÊN ĐƠN VỊ</c>, ví dụ: <c>/lienket xã Hồ Thầu</c>.
group-no-such-unit = Tôi chưa tìm thấy đơn vị “{ $words }”. Đồng chí gõ lại tên đầy đủ hoặc mã đơn vị.
group-which = Đồng chí muốn gắn nhóm này với đơn vị nào?
group-button-unit = { $unit }
group-linked = Nhóm này từ nay là của <b>{ $unit }</b>. Việc đến hạn của đơn vị sẽ được nhắc tại đây.
group-already = Nhóm này đã gắn với { $unit } rồi.
group-ask-move = Nhóm này đang gắn với <b>{ $old }</b>. Chuyển sang <b>{ $new }</b>?
group-button-move = Chuyển
group-button-keep = Giữ nguyên
group-kept = Nhóm vẫn gắn với đơn vị cũ.
group-was-decided = Việc này đã chọn xong.
group-denied = Đồng chí chưa có quyền gắn nhóm của { $unit }. Xin nhờ lãnh đạo đơn vị đó hoặc người quản trị.
group-hello =
    Chào các đồng chí. Tôi là <b>Trợ lý Dân vận</b>, một trợ lý tự động (không phải người).
    Để tôi nhắc việc tại đây, đồng chí gõ <c>/lienket TÊN ĐƠN VỊ</c>.
group-hello-officer =
    Chào các đồng chí. Tôi là <b>Trợ lý Dân vận</b>, một trợ lý tự động (không phải người).
    Nhóm chưa gắn với đơn vị nào. Xin nhờ lãnh đạo đơn vị gõ <c>/lienket TÊN ĐƠN VỊ</c> tại đây.
group-by-stranger =
    Chào mọi người. Tôi là <b>Trợ lý Dân vận</b>, một trợ lý tự động (không phải người), chỉ phục vụ các đơn vị đã đăng ký.
    Nhóm này chưa gắn với đơn vị nào nên tôi sẽ im lặng. Lãnh đạo đơn vị có thể gõ <c>/lienket TÊN ĐƠN VỊ</c>, hoặc mời tôi rời nhóm.
group-back = Tôi đã trở lại. Nhóm này vẫn gắn với <b>{ $unit }</b>.
group-menu-link = Gắn nhóm này với một đơn vị

manage-code-how = Đồng chí gõ <c>/ma HỌ VÀ TÊN</c> của người cần cấp mã, ví dụ: <c>/ma Nguyễn Văn An</c>.
manage-nobody = Không có ai tên “{ $name }” trong danh sách.
manage-code-which = Đồng chí cấp mã cho ai?
manage-button-person = { $name }, { $role }
manage-code =
    Mã tham gia của đồng chí <b>{ $name }</b>, dùng một lần, trong { $days } ngày:
    <c>/batdau { $code }</c>
    Đồng chí gửi riêng cho người đó, không gửi trong nhóm. Mã cấp trước đây không còn dùng được.
manage-denied = Người này ngoài phạm vi quản trị của đồng chí.
manage-was-done = Việc này đã làm xong.
manage-language = Đồng chí muốn tôi dùng ngôn ngữ nào?
manage-button-vi = Tiếng Việt
manage-button-en = English
manage-language-kept = Từ nay tôi nói tiếng Việt với đồng chí.
manage-ask-leave = Đồng chí muốn thôi tham gia? Việc đang soạn dở sẽ huỷ; báo cáo đã gửi vẫn được lưu.
manage-button-leave = Thôi tham gia
manage-button-stay = Ở lại
manage-stayed = Đồng chí vẫn đang tham gia.
manage-left = Đồng chí đã thôi tham gia. Cảm ơn đồng chí đã phối hợp công tác.
manage-menu-code = Cấp mã tham gia cho một người
manage-menu-language = Chọn ngôn ngữ (choose language)
manage-menu-leave = Thôi tham gia

help =
    <b>Trợ lý Dân vận</b>, trợ lý tự động, có thể giúp đồng chí:
    { $lines }
    Gõ có dấu hay không dấu đều được.
    Vai trò của đồng chí: { $roles }
help-with-examples =
    { $help }

    { $examples }
help-officer-says =
    Đồng chí không cần nhớ lệnh, cứ nhắn như nói thường ngày, ví dụ:
    • “hôm qua đơn vị tôi đối thoại 45 người, 12 ý kiến, đã giải quyết 10”
    • “đăng ký mô hình: Đường hoa biên giới, lĩnh vực văn hóa xã hội”
    • “tháng này đơn vị tôi còn việc gì”
help-leader-says =
    Đồng chí không cần nhớ lệnh, cứ nhắn như nói thường ngày, ví dụ:
    • “đơn vị nào chưa có mô hình”
    • “quý này tập huấn được bao nhiêu người”
    • “yêu cầu các xã nộp báo cáo tình hình trước thứ sáu”
help-in-group =
    Trong nhóm, tôi nghe các lệnh:
    { $lines }
    Việc khác xin nhắn riêng cho tôi.
help-line = /{ $local } – { $what }
help-menu = Xem những việc trợ lý làm được

import-row = dòng { $line }: { $reason }
import-file = tệp: { $reason }
import-too-large = tệp quá lớn (tối đa { $limit } MB)
import-too-many = quá nhiều dòng (tối đa { $limit })
import-empty = không có dòng dữ liệu nào
import-not-utf8 = chữ không phải mã UTF-8; hãy lưu lại dạng “CSV UTF-8” hoặc xlsx
import-bad-csv = không đọc được dòng csv này
import-bad-xlsx = không đọc được tệp xlsx
import-unknown-column = cột lạ “{ $column }”
import-double-column = cột “{ $column }” xuất hiện hai lần
import-no-column = thiếu cột “{ $column }”
import-no-code = thiếu mã đơn vị (code)
import-no-name = thiếu tên (name)
import-double-code = mã “{ $code }” đã có ở dòng { $other }
import-unknown-parent = không có đơn vị cấp trên mã “{ $code }”
import-ended = đơn vị mã “{ $code }” đã kết thúc
import-ring = đơn vị “{ $code }” nằm dưới chính nó
import-bad-headcount = cột “{ $column }” phải là số người, không phải “{ $value }”
import-unknown-unit = không có đơn vị mã “{ $code }”
import-no-unit = thiếu đơn vị (unit)
import-unknown-role = vai trò “{ $role }” không có; dùng officer, leader hoặc admin
import-bad-phone = “{ $phone }” không phải số điện thoại
import-bad-account = tài khoản “{ $account }” không đúng dạng, ví dụ telegram:9011
import-double-phone = số điện thoại { $phone } đã có ở dòng { $other } cho người khác
import-double-account = tài khoản { $account } đã có ở dòng { $other } cho người khác
import-double-row = trùng với dòng { $other }
import-account-taken = tài khoản { $account } đang là của người khác
import-no-words = thiếu cụm từ trong kế hoạch (words)
import-unknown-owes = không hiểu “{ $owes }”; dùng done, told, nothing hoặc report:LOẠI (dialogue, training, model, reception, situation)
import-not-in-plan = kế hoạch không có cụm từ “{ $words }”
import-no-issuer = chưa rõ kế hoạch này của đơn vị nào, nên chưa biết các cụm từ chỉ ai
import-same-name = có nhiều người tên “{ $name }” trong đơn vị này; hãy thêm số điện thoại
manage-button-language = Tiếng Việt / English
help-button = Tôi giúp được gì?
join-button-share = Chia sẻ số điện thoại
join-share = Đồng chí bấm nút “Gửi số của tôi” ở dưới bàn phím, rồi đồng ý chia sẻ. Nếu số có trong danh sách, đồng chí vào được ngay.
join-button-contact = Gửi số của tôi
