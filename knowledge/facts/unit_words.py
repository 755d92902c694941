"""The words by which a plan names those who must do something, and the verbs that follow them."""

from knowledge.letters import regex

ASKS = (
    r"(?:(?:Trân trọng |Kính )?[Đđ]ề nghị|Giao(?: cho)?|Yêu cầu|Phân công"
    r"|Ủy quyền(?: cho)?)\s*:?\s+"
)
ASKED = regex(ASKS)
ASKED_ABOVE = regex(rf"(?:{ASKS}|(?:Đối với|Về phía)\s+)")  # in a heading
SEVERAL = (
    r"(?:(?:Các|Mỗi|Từng|Toàn thể|Tất cả|Những|Một số|các|mỗi|từng|toàn thể|tất cả|cả"
    r"|những|một số)\s+){0,2}"
)
PERSON = r"(?:(?:đồng chí|đ/c|Đ/c|Đồng chí|[Ôô]ng(?:\s*[,(/]?\s*bà\)?)?|[Bb]à)\s+){0,1}"
PLURAL = (
    r"(?:tổ chức|phòng|ban|sở|ngành|xã|phường|thôn|bản|làng|huyện|cấp|hội|đoàn|chi"
    r"|đảng|trường(?! hợp)|tổ|cơ quan|đơn vị|địa phương|lực lượng|doanh nghiệp"
    r"|hợp tác xã|thành viên|chuyên viên|đ/c|đồng chí|phó|trưởng|doanh trại|báo|đài"
    r"|khu|ấp|khóm|khoa(?! học)|bệnh viện|xí nghiệp|công ty"
    r"|trạm|trung tâm|chi nhánh|buôn|bon|gia đình|hộ(?! trợ| tịch| khẩu))"
)
NOUN = (
    
r"(?:Ủy ban|Uỷ ban|UBND|UB|UBMTTQ\w*|UBKT|UBBC|HĐND|Hội đồng|Mặt trận|MTTQ"
r"|Ban(?! hành|g)|Tiểu ban|Phòng(?! chống|,? ngừa| trào| ngừa)"

    
r"|Sở|Văn phòng|Trung tâm|TTVH|Công an|CA|Quân sự|Bộ đội|Bộ (?:Chỉ huy|CHQS"
r"|Tư lệnh|Nội vụ)|Bộ phận|Đồn|BCH|BTV|BCĐ|BTT|BDV|Bch|Hội(?! nghị| thảo| họp| thi"
r"| diễn| tụ| trại| nhập)|Đoàn(?! kết| viên)"

    
r"|Liên đoàn|LĐLĐ|Công đoàn|Huyện đoàn|Tỉnh đoàn|Thành đoàn|Xã đoàn|Đoàn TN\w*"
r"|Đảng đoàn|Ban cán sự|Chi ủy|Chi uỷ|Chi bộ|Chi đoàn|Chi hội|Chi cục|Đảng ủy|Đảng uỷ"
r"|Đảng bộ|Đảng viên"

    
r"|Huyện ủy|Huyện uỷ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thị ủy|Quận ủy|Cấp ủy|Cấp uỷ"
r"|Chính quyền|Thường trực|TT HĐND|Cơ quan|Đơn vị|Địa phương"

    
r"|Khối|Tổ(?! chức| quốc)|Đội|Hạt|Trạm|Trường(?! hợp| kỳ| tồn)|Đài|Báo(?! cáo"
r"| đảm)|Kho bạc|Ngân hàng|Bảo hiểm|BHXH|Bưu điện|Tòa án|Toà án|Viện|Thanh tra|Cục"
r"|Liên minh|Hiệp hội|Hợp tác xã|Câu lạc bộ|CLB|Công ty|Tổng công ty|Xí nghiệp|Nhà máy"
r"|Bệnh viện|Khoa(?! học)|Học viện|Nông trường|Tập đoàn|Chi nhánh"

    
r"|Xã(?! hội)|Phường|Thôn|Bản(?! đồ)|Làng|Ấp|Khu phố|Khu dân cư|Tổ dân phố|Cán bộ"
r"|Công chức|Viên chức|Chuyên viên|Kế toán|Văn thư|Người đứng đầu|Người lao động"
r"|Người phụ trách|Thủ trưởng"

    
r"|Chủ tịch|Phó(?! thác)|Trưởng(?! thành)|Bí thư|Chánh|Giám đốc|Hiệu trưởng"
r"|Chỉ huy trưởng|Thành viên|Lực lượng|Lãnh đạo (?:các|cơ quan|đơn vị|UBND"
r"|Văn phòng|phòng|ban|xã|huyện|Sở|Ban)|Ngành|Tổ trưởng|Đại biểu HĐND|Già làng"
r"|Nhà trường|Doanh nghiệp|Giáo viên|Tổ công tác|Nhóm|Quỹ|Ủy viên|Uỷ viên|Hội viên"
r"|Đoàn viên|Tư pháp|Địa chính|Văn hóa|Nhà văn hóa|Nghệ nhân|Phóng viên|Báo cáo viên"
r"|Tuyên truyền viên|Nhân viên|Thư ký|Điện lực|Chủ đầu tư|Hộ gia đình)\b"

)  # fmt: skip
NAMED = (
    r"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô)"
    r"(?:\s+[A-ZÀ-Ỹ][a-zà-ỹ]*){2,5}(?!\w)"
)
LOWER = NOUN.replace("Ban(?! hành|g)", "ban(?! hành)")
START = regex(
    rf"(?:{SEVERAL}{PERSON}(?:{NOUN})|{NAMED}|(?:Các|Mỗi|Từng|Tất cả|Những|Toàn thể|các|mỗi"
    rf"|từng|tất cả)\s+{PERSON}(?:{PLURAL}|{LOWER.lower()})\b"
    rf"|(?:Toàn thể|Mỗi|Từng|Các)\s+(?:cán bộ|công chức|đảng viên|viên chức|đồng chí|hội viên))"
)
FIRM = (
    "chủ trì|phối hợp|căn cứ|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|tiếp tục"
    "|tăng cường|đẩy mạnh|chủ động|triển khai"
    "|quán triệt|theo dõi|hướng dẫn|đôn đốc|nghiêm túc|thường xuyên|kịp thời|phải|cần"
    "|theo chức năng|theo nhiệm vụ|theo thẩm quyền|theo phân công"
    "|trên cơ sở|gắn|xác định|giúp|hưởng ứng|xuất phát|bố trí|cân đối|rà soát"
    "|tổng hợp|báo cáo(?! viên)|định kỳ|đảm bảo|bảo đảm"
    "|trực tiếp|nâng cao|phát huy|quan tâm|làm tốt|thực hiện|tham gia|đưa|cử"
    "|lồng ghép|vận dụng|duy trì|nắm|tập trung|chuẩn bị|tiến hành"
    "|xem xét|đổi mới|cụ thể hóa|ban hành|trình|đề xuất|thẩm định|cung cấp|đăng tải"
    "|biên tập|lập|đăng ký|chỉ đạo|tích cực|hằng năm|hàng năm|hằng quý|hàng tháng"
    "|hằng tháng"
    "|trong quá trình|nghiên cứu|chú trọng|vận động|phân công|tạo điều kiện|mở|dành"
    "|sử dụng|khi|nếu|lựa chọn|làm đầu mối|phổ biến|phát động|đầu tư|củng cố"
    "|hoàn thành|sắp xếp|đóng góp|xử lý|giải quyết|tiếp nhận|thông tin|gửi|được giao"
    "|gặp mặt|(?<!iếp )nhận|huy động|kết nối|mời|xác minh|phân bổ|thẩm tra|công bố|công khai"
    "|cập nhật|niêm yết|góp ý|khắc phục|chấn chỉnh|ưu tiên|hoàn thiện|ghi nhận|chấm điểm|bình xét"
    "|cam kết|đảm nhận|tiếp thu|trao|phát(?! thanh| triển)|viết|góp"
    "|bám sát|thống nhất|sẽ|là (?:cơ quan|đầu mối|đơn vị|thành viên)|không (?:được|để|tự)"
)
LOOSE = (
    "tổ chức|tuyên truyền|kiểm tra|giám sát|tham mưu|lãnh đạo|xây dựng|thành lập"
    "|quản lý|thi đua|làm|đánh giá|phụ trách|khảo sát|chọn|đề nghị|hỗ trợ|giới thiệu"
    "|thăm|(?<!hư )ký|treo|trồng|bảo vệ|giữ gìn|giữ|nêu gương|gương mẫu|đấu tranh|phản ánh|tố giác"
    "|tự giác|xung kích|chấp hành|hiến|ủng hộ|chia sẻ|truyền dạy|dạy|khám|chăm sóc|nhân rộng"
    "|liên hệ|họp|dự(?! án| toán| thảo| báo| phòng| bị| trữ)|trả lời|thu hút|tìm hiểu|tự kiểm tra"
    "|đăng|trang bị|vệ sinh|bàn giao|cấp phát|giúp đỡ|động viên|khuyến khích|in ấn|rèn luyện"
    "|tạo(?! hình)|tuần tra|canh gác|bao tiêu|thu mua|chuyển giao|tiếp sóng|tư vấn|biểu dương"
)
VERB = regex(
    rf"(?<![\w-])(?:(?P<firm>{FIRM}|Phối hợp|Chủ trì|Tham mưu|Căn cứ)|(?P<loose>{LOOSE}))(?!\w)"
)
NAMING = regex(
    r"(?:\b(?:[Bb]an|[Đđ]oàn|[Tt]ổ|[Đđ]ội|[Pp]hòng|lĩnh vực|công tác|việc|[Ll]ực lượng|các|[Cc]ác"
    r"|và|về|cán bộ|người|những|bộ phận|mọi|[Tt]rưởng|Sở|[Tt]iểu ban|"
    r"tác|của|từng|mỗi|chính|hành|[Uu]ỷ ban|[Ủủ]y ban|được|phụ trách|cơ quan|hội đồng"
    r"|,|&)|[,–-])\s*$"
)
ORGANISED = regex(
    r"\s*(?:đảng|chính trị|thành viên|xã hội|đoàn thể|cơ sở|tôn giáo|kinh tế|phi"
    r"|mặt trận|[Hh]ội(?! nghị| thảo| thi| họp| diễn)|quần chúng|Đảng|[-–,;]|và\b)"
)
ASIDE = regex(r"^(?:Đối với|Riêng|Về|Tại)\s[^:]{3,160}:\s*")
FIRST = regex(
    r"^(?:Kết thúc|Sau khi|Khi|Hằng năm|Hàng năm|Định kỳ|Căn cứ|Trên cơ sở|Trong"
    r"|Hàng tháng|Hằng tháng|Hằng quý|Hàng quý|Trước|Đến)\b[^,:;]{0,160},\s*"
)
# "Lĩnh vực kinh tế: Các sở tham mưu ...": what it is about, then who does it
TOPIC = regex(r"^[A-ZÀ-Ỹ][^:.;,]{2,60}\s?:\s+(?=[A-ZÀ-Ỹ])")
ADVERBIAL = regex(r"^(?:(?:Trong )?[Qq]uá trình|Nếu|Trường hợp|Khi|Trong|Sau)\b")
COMMA = regex(r",\s+")
# "Cơ quan chủ trì, thành phần": a part played, not a unit
ROLE_ALONE = regex(
    r"(?:Các )?(?:Cơ quan|Đơn vị|Bộ phận|Người)(?:, đơn vị)? (?:chủ trì|phối hợp"
    r"|thực hiện|phụ trách)(?=\s*[:,;]|\s+thực hiện\s*:)"
)
BEING = regex(r"(?:\s+được (?!giao|phân công)|\s+nào\b)")  # what is done to a unit is no duty of it
GOES_ON = regex(r"[.]\s|;\s+(?=[a-zà-ỹ])")  # no name holds that
MOST = 220  # letters in the longest name of a group of units
