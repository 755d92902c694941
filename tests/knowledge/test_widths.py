"""Lines that a web page broke narrower at the head of each paragraph are paragraphs again."""

from knowledge.readers import read
from knowledge.readers.blocks import Paragraph

# first lines break near 50 letters, the others near 80; some break before a capital or a number
RAGGED = """\
KẾ HOẠCH
Phối hợp vận động Nhân dân năm 2026
I. NHIỆM VỤ
1. Ban Chỉ huy Quân sự xã cùng các bản ven suối
tổ chức hai đợt ra quân nạo vét kênh mương, sửa đường vào khu sản xuất trước
mùa mưa; mỗi đợt mời ít nhất ba gia đình chưa tham gia lần nào.
2. Trung tâm Văn hóa chuẩn bị nội dung kỷ niệm Ngày
Thương binh - Liệt sĩ, thăm hỏi từng nhà, ghi lại lời kể của các cụ để làm tư
liệu cho lớp trẻ ở địa phương.
3. Giữ tỷ số trẻ em được đến trường không dưới mức
98 em trên một trăm em trong độ tuổi, kể cả những điểm trường lẻ ở xa trung
tâm, đường đi khó khăn.
- Hội Nông dân xã nhận giúp năm hộ có người ốm dài
ngày thu hoạch lúa, làm cỏ nương, chăm đàn gia súc cho đến khi họ khỏe lại;
phân công theo tuần.
- Công an xã mở lớp học buổi tối về an toàn khi đi
chợ phiên, cách nhận ra tin nhắn lừa đảo, cách gọi giúp đỡ khi gặp sự cố trên
đường.
4. Phòng Kinh tế
Hướng dẫn làm hồ sơ vay vốn.
- Đoàn xã trực giúp các cụ cài ứng dụng nhận lương
hưu vào sáng thứ Bảy, ghi danh sách người cần đến tận nhà để lần sau đi cùng
tổ trưởng.
- Trường học mở cửa thư viện cho dân bản mượn sách
vào chiều Chủ nhật, góp sách cũ, đọc truyện cho trẻ nhỏ nghe trong lúc cha mẹ
họp bản.
- Trạm y tế khám lưu động, phát tờ rơi về nước sạch
bằng hai thứ tiếng, nhắc lịch tiêm cho từng gia đình có con nhỏ.
- Hội Người cao tuổi kể chuyện giữ rừng cho học sinh
lớp năm.
"""


def test_lines_broken_at_two_widths_are_joined() -> None:
    texts = [
        block.piece.text
        for block in read(RAGGED.encode(), "a.txt").blocks
        if isinstance(block, Paragraph)
    ]
    assert any("kỷ niệm Ngày Thương binh - Liệt sĩ" in text for text in texts)
    assert any("không dưới mức 98 em trên một trăm" in text for text in texts)
    assert "4. Phòng Kinh tế" in texts
    assert "Hướng dẫn làm hồ sơ vay vốn." in texts


def test_lines_that_were_never_broken_stay_apart() -> None:
    text = "I. A\n1. Một việc chưa có dấu chấm ở cuối dòng\nHai việc khác\n2. Ba\nBốn\n"
    blocks = read(text.encode(), "a.txt").blocks
    assert len(blocks) == 5
