### Charts and Excel files of a leader's figures.

figures-button-chart = Biểu đồ
figures-button-sheet = Excel
figures-chart-making = Tôi đang vẽ biểu đồ.
figures-sheet-making = Tôi đang lập tệp Excel.
figures-chart-nothing = Số liệu này không có gì để vẽ hoặc lập bảng.
figures-chart-count = { $n }
figures-chart-unknown = chưa có số liệu
figures-chart-noun = Số trên biểu đồ: { $noun }.
figures-chart-more = … { $n } đơn vị nữa, có trong tệp Excel …
figures-chart-owed = Việc được giao, theo tình trạng:
figures-chart-key = { $what }: { $n }
figures-chart-month = T{ $month }
figures-chart-state =
    { $state ->
        [intime] Đúng hạn
        [late] Muộn
        [nothing] Báo không phát sinh
        [missing] Thiếu (đã quá hạn)
        [exempt] Được miễn
       *[ahead] Chưa đến hạn
    }
figures-chart-stage =
    { $stage ->
        [registered] Đã đăng ký
        [evaluated] Đã đánh giá
        [recognised] Đã công nhận
        [rewarded] Đã khen thưởng
       *[stopped] Đã dừng
    }
figures-sheet-list = Danh sách
figures-sheet-steps = Qua từng kỳ
figures-sheet-code = Mã
figures-sheet-unit = Đơn vị
figures-sheet-above = Trực thuộc
figures-sheet-what = Nội dung
figures-sheet-when = Kỳ
figures-sheet-value = Số { $noun }
figures-sheet-number = Số lượng
figures-sheet-met = Đạt
figures-sheet-of = Trên tổng số
figures-sheet-rate = Tỷ lệ
figures-sheet-state = Tình trạng
figures-sheet-all = Cộng
figures-sheet-besides = chỉ cộng vào tổng số
figures-chart-goal = Chỉ tiêu { $goal } %
