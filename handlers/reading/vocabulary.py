"""The words between a report's numbers: verbs, fillers, groups of people, titles.

A code of one letter stands for each sort; the grammar of counts is written in these codes.
"""

# marks of those words of a kind that look like others without them
TOPICS = (
    "nghiệp vụ", "công tác", "kỹ năng", "kiến thức", "kỹ thuật", "luật", "chuyển đổi", "phương pháp", "pháp luật",
    "phòng chống", "quy chế", "nghị quyết", "chính sách", "vệ sinh", "an toàn", "bình đẳng", "cải cách",
    "xây dựng", "chăm sóc", "nâng cao", "tuyên truyền", "vận động", "hòa giải", "dân vận", "giảm nghèo", "chăn nuôi", "trồng",
)
SPELT = {
    "ho": "hộ", "nu": "nữ", "don": "đơn", "vu": "vụ", "ky": "kỳ", "buoi": "buổi", "nguoi": "người",
    "y": "ý", "kien": "kiến", "luot": "lượt", "viec": "việc", 
    "cau": "câu", "cuoc": "cuộc", "cong": "công", "dan": "dân", "ba": "bà",
    "con": "con", "ngay": "ngày", "cu": "cử", "dai": "đại", "bieu": "biểu",
    "hoc": "học", "vien": "viên", "can": "cán", "bo": "bộ", "phien": "phiên", 
    "phu": "phụ", "kiến": "kiến", "nghi": "nghị",
    "la": "là", "la thu": "lá", "den": "đến", "mat": "mặt",
    "tham": "tham", "so": "số", "thac": "thắc", "mac": "mắc", "tap": "tập", "huan": "huấn",
    "doi": "đối", "thoai": "thoại", "tiep": "tiếp", "duong": "dưỡng", 
}  # fmt: skip
GROUPS = """cán bộ|cán bộ, công chức|cán bộ công chức=cán bộ, công chức|cán bộ xã|cán bộ thôn
|cán bộ bản|cán bộ huyện|cán bộ hội|cán bộ đoàn|cán bộ mặt trận|cán bộ dân vận|cán bộ cơ sở
|cán bộ thôn bản|cán bộ thôn, bản=cán bộ thôn bản|cán bộ chi hội|cán bộ phụ nữ|cán bộ nông dân
|cán bộ không chuyên trách|cán bộ chuyên trách|cán bộ lãnh đạo|cán bộ đảng viên=cán bộ, đảng viên
|cán bộ, đảng viên|cán bộ công chức viên chức=cán bộ, công chức, viên chức
|cán bộ, công chức, viên chức|cán bộ đoàn thể|cán bộ các đoàn thể=cán bộ đoàn thể|cán bộ khối dân vận
|công chức|công chức xã|viên chức|công chức viên chức=công chức, viên chức|công chức, viên chức
|giáo viên|y tế thôn bản|y tế thôn|nhân viên y tế|nhân viên y tế thôn bản=y tế thôn bản
|cán bộ y tế=cán bộ y tế|y tá thôn bản|y tế bản|già làng|gia lang=già làng|người có uy tín|người uy tín=người có uy tín|uy tín=người có uy tín
|trưởng bản|trưởng thôn|trưởng ban công tác mặt trận|bí thư chi bộ|bí thư chi đoàn|phó bản
|trưởng thôn bản|trưởng thôn, bản=trưởng thôn bản|trưởng thôn, trưởng bản|bí thư|phó bí thư|chi hội trưởng
|hội viên|hội viên phụ nữ|hội viên nông dân|hội viên hội phụ nữ=hội viên phụ nữ|đoàn viên|đảng viên
|đoàn viên thanh niên|thanh niên|tổ viên|tổ trưởng|cộng tác viên|tuyên truyền viên
|hòa giải viên|tổ hòa giải|thành viên tổ hòa giải|thành viên tổ công nghệ số|nhân viên|chức sắc|chức việc
|dân quân|công an viên|cựu chiến binh|hội viên cựu chiến binh|học sinh|nông dân|tình nguyện viên|thành viên
|người cao tuổi|trưởng ban|trưởng dòng họ|trưởng họ|thầy mo|nghệ nhân|báo cáo viên|cấp ủy viên|ủy viên
|cán bộ hội phụ nữ|cán bộ hội nông dân|trưởng các đoàn thể|công nhân|người lao động|chi ủy viên|đại biểu hội đồng nhân dân|tổ trưởng dân phố|tổ trưởng tổ dân phố|tổ tự quản|thành viên tổ tự quản"""
# the same for phrases of one word
SPELT_ALONE = {"chi": "chị", "em": "=em", "vi": "vị", "du": "dự"}
# in front of a number
ABOVE = ("hơn", "trên", "quá", "ít nhất", "tối thiểu", "không dưới", "ngoài", ">")
BELOW = ("gần", "dưới", "chưa đến", "chưa tới", "ngót", "suýt soát", "không quá", "tối đa", "<")
ABOUT = (
    "khoảng", "khoảng chừng", "khoảng độ", "chừng", "chừng khoảng", "tầm", "=độ", "=cỡ", "xấp xỉ", "ước",
    "ước chừng", "ước khoảng", "đâu khoảng", "hình như", "cỡ khoảng", "tầm khoảng", "khoảng tầm", "=phỏng", "~", "≈",
    "chắc", "=đâu", "chắc khoảng", "about", "around", "nearly",
)  # fmt: skip
# a number behind one of these names something
LABELS = """thôn|bản|tổ|xóm|ấp|khu|khu phố|đội|chi bộ|tiểu khu|khóa|kỳ|lần|lần thứ|đợt|quý|tháng
|năm|số|điều|mục|khoản|phần|chương|trang|thứ|mùng|mồng|ngày|tuần|nhiệm kỳ|lớp|nhóm|cụm|khối|km
|quốc lộ|đường|nghị quyết|chỉ thị|kế hoạch|quyết định|nq|ct|kh|qđ|nđ|thông tư|phòng|tầng|ngõ|ngách|cấp|hạng|loại
|giai đoạn|từ năm|bậc|tdp|tổ dân phố|lúc|hồi|vào lúc|mã|sđt|điện thoại|đt|zalo|tiêu chí|chuyên đề số|bài|vụ án số|block|covid|bước
|gk|công văn|cv|văn bản|nghị định|làng|phố|số điện thoại|vùng|hộ số|trạm|tuổi|quốc khánh|ql|tl|cây số"""
STRICT = frozenset(
    "tháng|quý|ngày|mùng|mồng|năm|thứ|khóa|khoá|điều|số|lần|đợt|tuần|giai đoạn|nghị quyết|quốc lộ|số điện thoại|kế hoạch".split("|")
)
COMMON = {
    "!": """giải quyết|trả lời|giải đáp|xử lý|=giải trình|tiếp thu giải trình|trả lời tại chỗ|giải quyết tại chỗ
      |giải đáp tại chỗ|trả lời trực tiếp|giải quyết trực tiếp|giải quyết dứt điểm|giải quyết ngay|được giải quyết
      |đã giải quyết|xử lí|hoà giải thành|hòa giải thành|trả lời ngay|solved|resolved|answered|giải quyết ngay tại chỗ
      |giải quyết ngay tại hội nghị|giải quyết tại hội nghị|trả lời ngay tại hội nghị|trả lời tại hội nghị|giải quyết và trả lời|tiếp thu, giải trình|tiếp thu và giải trình
      |giải quyết xong tại chỗ|giải đáp ngay|giải đáp trực tiếp|tháo gỡ|trả lời thỏa đáng|giải quyết thỏa đáng""",
    "~": "chưa|không|chẳng|chả|chưa được|không được|chưa thể|không thể|chưa có|không có|chưa hề|ko có|không hề|chẳng có|không nhận|không nhận được|no|not",
    "+": "còn|còn lại|tồn|tồn đọng|còn tồn|tồn lại|còn tồn đọng|còn nợ|remaining|left",
    "*": "hết|toàn bộ|tất cả|hết cả|xong hết|xong cả|=đều|hết rồi|xong xuôi|hết luôn|đầy đủ|=đủ|đủ cả|cả|dứt điểm hết|hết sạch|all|xong toàn bộ|hết toàn bộ|=trọn|hoàn toàn",
    "=": "xong|xong rồi|dứt điểm|ổn thỏa|rồi|ngay|tại chỗ|tại hội nghị|ngay tại chỗ|thỏa đáng",
    "0": "nào|gì|gì cả|nào cả|nào hết|gì hết|ai|một ai|cái nào|any",
    "T": "tổng|tổng số|tổng cộng|tổng cộng có|cả thảy|tất cả có|tổng là|tổng số là|total",
    "o": "trong đó|trong đó có|gồm|bao gồm|gồm có|trong số đó|thành phần gồm|gồm các|including",
    "&": "và|cùng|với|cùng với|và có|and|cùng các|with|trong tổng số|trên tổng số|/",
    "s": "thêm",
    "w": "nhầm|à nhầm|ý là|à quên|em nhầm|à không|xin lỗi|quên|lộn|à lộn",
    "e": "về|về việc|về nội dung|liên quan đến|liên quan tới|liên quan|v/v|xoay quanh|chủ yếu về|tập trung về|about|on",
    "c": "cho|dành cho|for",
    "_": """được|đã|có|là|vừa|mới|thì|đc|các|những|đến|tới|số|cũng|đang|nhận|tiếp nhận|ghi nhận
      |thu được|nhận được|đưa ra|nêu|phát biểu được|gửi|có được|cái|of|were|was|is|are|had|đạt|bị|mà
      |nên|về phía|=lại|=qua|đối với|tiếp được|luôn|đón|đón tiếp|tiếp đón|huy động|thu hút|mời|mời được""",
    "b": "buổi đối thoại|cuộc đối thoại|lớp tập huấn|hội nghị đối thoại|lớp bồi dưỡng|buổi tập huấn|hội nghị|cuộc|buổi|lớp|đợt|sessions|buổi họp|cuộc họp|lần",
    # words that begin like those of the other sorts
    "x": """hỗ trợ|hộ khẩu|hộ nghèo|hộ cận nghèo|dự án|dự kiến|dự thảo|dự toán|nữ công|nữ hộ sinh|nữa|con em|số hóa|chuyển đổi số
      |y tế|ý thức|nam bắc|nam nữ|cả nam cả nữ|cả nam lẫn nữ|còn lo|còn nghi ngại|đơn giá|vụ mùa|vụ lúa|vụ chiêm|vụ xuân|giải quyết việc làm|đất đai|đất ở|đất|đạt chuẩn
      |dân số|dân chủ|dân cư|dân tộc|dân quân tự vệ|dân trí|dân sinh|người đứng đầu|khách quan|học tập|học hỏi|y án|đại biểu quốc hội|hội viên tiêu biểu
      |tổ chức|vệ sinh|vệ tinh|chi bộ|chi hội|chi đoàn|chi phí|chi ủy|xử lý nghiêm|xử lý rác|xử lý rác thải|còn khó khăn|không còn|toàn dân|cả nước|tất cả các|toàn xã|toàn huyện|phong trào|nhà nước|nông thôn mới|tham gia ý kiến|tham gia phát biểu|có người|mấy người|một số|một số người|nhiều người|nhiều ý kiến|một số ý kiến|đa số|phần lớn""",
    "m": "nam|nam giới|đàn ông|men|nữ|phụ nữ|nữ giới|là nữ|women",
    "P": "tại|=ở|=o|địa điểm|nơi tổ chức|o tai|địa điểm tổ chức|nơi|tại địa điểm|place|diễn ra tại|tổ chức tại|được tổ chức tại|at",
    "C": "chủ trì|người chủ trì|chủ trì là|chủ trì hội nghị|chủ trì cuộc đối thoại|chủ trì buổi đối thoại|chủ trì đối thoại|chủ toạ|chủ tọa|điều hành|=chủ chì|dưới sự chủ trì của|đứng chủ trì|dưới sự chủ trì|chủ trì buổi|chair|chaired by|làm chủ trì",
    "N": "ghi chú|ghi chu|note|lưu ý|ghi chú thêm",
    "n": "như lần trước|y như lần trước|giống lần trước|giống báo cáo trước|như báo cáo trước|như cũ|y như cũ|như tháng trước|như đợt trước|như hôm trước|giống hôm trước|giống đợt trước|giống như lần trước|như kỳ trước|giống kỳ trước|y hệt lần trước|không thay đổi|không có gì thay đổi|y nguyên lần trước|y chang lần trước|như tuần trước|giống tháng trước|same as last time|vẫn như lần trước|tương tự lần trước|y như báo cáo trước|giống cái trước|như bữa trước|giống bữa trước",
    "p": "bí thư đảng ủy|bí thư|phó bí thư|chủ tịch|phó chủ tịch|chủ tịch ubnd|phó chủ tịch ubnd|chủ tịch uỷ ban|đồng chí|đ/c|d/c|đc|trưởng ban|phó trưởng ban|lãnh đạo|thường trực|trưởng phòng|phó phòng|anh|chị|ông|bà|bác|chú|cô",
}
# what only frames a report: a clause of these alone adds nothing to it
FRAME = frozenset("""a ad admin ah alo anh ba bac bao bc ben bot bua buoi ca cac cam cao chao chi chieu cho
    chu chua chung chuc co con cu cua cung cuoc da dan dang dau day de den di dinh dip do doi don dong
    dot du duoc e em gio giup gom gui ha hang hi ho hoac hoi hom i ket khoang kinh ky la lai len lop
    luc mang minh mo moi mot moi nao nay ngay nghi nguoi nha nhan nhanh nhe nhu noi o oi ok on
    phien qua qui quy ra rang roi sang sau sep so ta tai te thang the theo thi thoi thong thua thuc
    tham gia tien tiep tin to toi tong trien trong trua truoc tu tuan ty u va van vao vay ve vi viec vo voi
    vua xa xin xong y khai hanh hien thon ban phuong huyen tinh thi tran uy nd hoc chuc luong thanh
    phan nam phat quyen chinh giua nguoi dung dau cap ca vn dien ngoai sinh hoat so lieu cu the mat bay tinh hoan ta
    we held the an in report by for this on at of to and were was had people today yesterday morning
    afternoon please hello sir dear""".split())
NOTHING = """không phát sinh|không có phát sinh|chưa phát sinh|không có gì phát sinh|không có gì mới
|không có gì để báo cáo|không có gì báo cáo|không tổ chức|chưa tổ chức|không diễn ra|nothing to report
|không có gì đặc biệt|không có gì|không có hoạt động nào|không có hoạt động|không thực hiện|chưa thực hiện|không mở|chưa mở|không có việc gì|chưa có gì mới|chưa có gì|không phát sinh gì|không phát sinh vụ việc|không có vụ việc phát sinh"""
