"""Words that say where work is handed out, and what begins like a duty but is none."""

import re

from knowledge.facts.unit_words import VERB
from knowledge.letters import regex

CARRYING_OUT = re.compile(
    r"^(?!noi dung|nhiem vu, giai phap).*\b(?:to chuc thuc hien|phan cong|trach nhiem"
    r"|giai phap thuc hien|nhiem vu cua|che do bao cao"
    r"|to chuc trien khai|trien khai thuc hien)\b"
)
SKIPPED = re.compile(
    r"\b(?:khau hieu|de cuong|mau bao cao|tieu chuan|tieu chi|khen thuong|ho so|doi tuong|tinh hinh"
    r"|thuc trang|dac diem|ly do|su can thiet|muc tieu|chi tieu)\b"
)
NO_DUTY = re.compile(
    r"^(?:\(|Kinh phí|Thời gian|Địa điểm|Trên đây|Nguồn|Thành phần|Căn cứ (?:vào )?cơ cấu"
    r"|Kết quả"
    r"|Kế hoạch này|Hướng dẫn này|Chương trình này|Công văn này|Nhận được|Nơi nhận)"
)
# words before a colon that say of what, not who
NO_NAME = (
    r"(?!(?:Về|Công tác|Chế độ|Kinh phí|Thời|Nội dung|Hình thức|Báo cáo|Sơ kết|Tổng kết|Định kỳ"
    r"|Hằng|Hàng|Đối với|Trong|Khi|Giai đoạn|Bước|Đợt|Tháng|Quý|Năm|Lĩnh vực|Mục|Yêu cầu|Tiêu|Chỉ"
    r"|Đối"
    r"|Thành phần|Phương|Biện pháp|Giải pháp|Nhiệm vụ|Phong trào|Tuyên truyền|Tổ chức|Mô hình|Lưu ý"
    r"|Địa|Sản phẩm|Kết quả|Hồ sơ|Số|Từ|Đến|Trước|Ngày|Cụ thể|Lộ trình|Khen|Kiểm tra|Đề nghị"
    r"|Quá trình|Nếu|Sau|Trường hợp|Mọi|Việc|Để|Nhằm|Trên|Kế hoạch|Hướng dẫn"
    r"|Đây|Không|Có|Đảm bảo|Bảo đảm|Phấn đấu|Ngoài|Riêng|Theo|Căn cứ|Cùng|Những|Kết hợp|Tiếp)\b)"
)
OTHER = regex(NO_NAME + r"(?P<name>[A-ZÀ-Ỹ][^:.;]{2,90}):\s+(?=\S)")
# "Nghệ nhân, già làng truyền dạy cồng chiêng": a name that we do not know, and a verb
DOES = regex(rf"{NO_NAME}(?P<name>[A-ZÀ-Ỹ]\w+[ ,][^:.;%\d]{{2,60}}?)(?<!được)\s+(?={VERB.pattern})")
# a difficulty met on the way: a duty only where a unit is named that tells of it
ON_THE_WAY = re.compile(r"^(?:(?:Trong )?[Qq]uá trình|Nếu có (?:khó khăn|vướng mắc|phát sinh))")
SHORT_NAME = regex(NO_NAME + r"[A-ZÀ-Ỹ][^:.;%\d]{2,60}[.:]?")
LABEL = re.compile(r"^[^:]{3,60}:\s*$")
LEAST = 12  # letters; shorter words are a name or a label
