### Leaders' questions of figures: what was understood, said in the answer's first line.

overview-and = { $one }, { $other }
overview-half =
    { $line }
    Chưa rõ phần: “{ $words }”.

overview-lacks = Các { $units } { $lacking }
overview-has = Các { $units } { $having }
overview-one = Các { $units } { $single }
overview-count = Số { $units } { $having }
overview-rank = Xếp hạng các { $units } theo { $number }
overview-rank-least = Xếp hạng các { $units }, từ thấp nhất, theo { $number }
overview-rank-top = { $top } { $units } cao nhất về { $number }
overview-rank-bottom = { $top } { $units } thấp nhất về { $number }
overview-trend = Diễn biến { $number }
overview-compare = So sánh { $number }
overview-last = Lần gần nhất: { $number }
overview-average = tính trung bình
overview-part-women-share = tỷ lệ nữ trong số người được tập huấn
overview-states = Trạng thái các nhiệm vụ
overview-profile = Kết quả chung
overview-rate-trend = Diễn biến { $rate }

overview-by-month = theo tháng
overview-by-quarter = theo quý
overview-by-field = theo lĩnh vực
overview-by-stage = theo giai đoạn
overview-by-name = theo tên
overview-by-group = theo nhóm đối tượng
overview-by-task = từng việc
overview-by-women = trong đó có bao nhiêu nữ

overview-units = đơn vị
overview-units-province = tỉnh
overview-units-district = huyện
overview-units-commune = xã
overview-units-village = thôn, bản
overview-units-office = cơ quan
overview-units-department = bộ phận
overview-units-organisation = đoàn thể
overview-units-party-cell = chi bộ
overview-units-school = trường học
overview-units-post = chức danh

overview-lacking = chưa đạt
overview-lacking-models = chưa đăng ký mô hình
overview-lacking-dialogues = chưa đối thoại
overview-lacking-trained = chưa tập huấn
overview-lacking-receptions = chưa tiếp công dân
overview-lacking-opinions = còn ý kiến chưa giải quyết
overview-lacking-reports = chưa báo cáo
overview-lacking-tasks = chưa hoàn thành nhiệm vụ
overview-lacking-on-time = không đúng hạn
overview-lacking-participants = chưa có người dự đối thoại

overview-having = đã đạt
overview-having-models = đã đăng ký mô hình
overview-having-dialogues = đã đối thoại
overview-having-trained = đã tập huấn
overview-having-receptions = đã tiếp công dân
overview-having-opinions = đã có ý kiến được giải quyết
overview-having-reports = đã báo cáo
overview-having-tasks = đã hoàn thành nhiệm vụ
overview-having-on-time = đúng hạn
overview-having-participants = đã có người dự đối thoại

overview-single = mới có một
overview-single-models = mới có một mô hình
overview-single-dialogues = mới đối thoại một cuộc
overview-single-trained = mới có một lượt người được tập huấn
overview-single-receptions = mới tiếp công dân một buổi
overview-single-opinions = mới có một ý kiến
overview-single-reports = mới có một báo cáo
overview-single-tasks = mới xong một nhiệm vụ
overview-single-on-time = mới có một việc đúng hạn
overview-single-participants = mới có một người dự đối thoại

overview-number = { $at ->
    [start] Các chỉ số
   *[inside] các chỉ số
}
overview-number-models = { $at ->
    [start] Số mô hình
   *[inside] số mô hình
}
overview-number-dialogues = { $at ->
    [start] Số cuộc đối thoại
   *[inside] số cuộc đối thoại
}
overview-number-trained = { $at ->
    [start] Số lượt người được tập huấn
   *[inside] số lượt người được tập huấn
}
overview-number-receptions = { $at ->
    [start] Số buổi tiếp công dân
   *[inside] số buổi tiếp công dân
}
overview-number-opinions = { $at ->
    [start] Số ý kiến
   *[inside] số ý kiến
}
overview-number-reports = { $at ->
    [start] Số báo cáo
   *[inside] số báo cáo
}
overview-number-tasks = { $at ->
    [start] Số nhiệm vụ đã xong
   *[inside] số nhiệm vụ đã xong
}
overview-number-on-time = { $at ->
    [start] Số việc đúng hạn
   *[inside] mức đúng hạn
}
overview-number-participants = { $at ->
    [start] Số người dự đối thoại
   *[inside] số người dự đối thoại
}

overview-rate = Tỷ lệ đạt
overview-rate-models = Tỷ lệ { $units } có mô hình
overview-rate-dialogues = Tỷ lệ { $units } đã đối thoại
overview-rate-trained = Tỷ lệ được tập huấn
overview-rate-receptions = Tỷ lệ { $units } đã tiếp công dân
overview-rate-opinions = Tỷ lệ giải quyết ý kiến
overview-rate-reports = Tỷ lệ { $units } đã báo cáo
overview-rate-tasks = Tỷ lệ hoàn thành nhiệm vụ
overview-rate-on-time = Tỷ lệ đúng hạn
overview-rate-participants = Tỷ lệ { $units } có người dự đối thoại

overview-part-unresolved = chưa giải quyết
overview-part-resolved = đã giải quyết
overview-part-raised = người dân nêu
overview-part-people = số lượt người
overview-part-cases = số vụ việc
overview-part-women = là nữ
overview-part-held = số lớp đã mở
overview-part-recognised = đã được công nhận
overview-part-rewarded = đã được khen thưởng
overview-part-evaluated = đã được đánh giá
overview-part-stopped = đã dừng
overview-part-not-evaluated = chưa được đánh giá
overview-part-not-recognised = chưa được công nhận
overview-part-not-rewarded = chưa được khen thưởng
overview-part-only-evaluated = đã đánh giá, chưa được công nhận
overview-part-only-recognised = đã công nhận, chưa được khen thưởng
overview-part-evaluated-unrewarded = đã đánh giá, chưa được khen thưởng
overview-part-missing = quá hạn
overview-part-done-late = xong muộn
overview-part-done-in-time = xong đúng hạn
overview-part-not-yet-due = chưa đến hạn
overview-part-exempt = được miễn
overview-part-nothing-to-report = không phát sinh

overview-bound-from = từ { $number } trở lên
overview-bound-over = trên { $number }
overview-bound-under = dưới { $number }
overview-bound-up-to = không quá { $number }
overview-bound-just = đúng { $number }
overview-target = so với chỉ tiêu
overview-field = lĩnh vực { $field }
overview-group = nhóm { $group }
overview-report-kind = báo cáo { $kind }
overview-plan = kế hoạch { $plan }
overview-entry = việc “{ $entry }”
overview-kinds = các { $units }
overview-kinds-of = các { $units } của { $names }
overview-of = { $names }
overview-against = so với { $period }

overview-period-year = năm { $year }
overview-period-half = { $half ->
    [1] 6 tháng đầu năm { $year }
   *[2] 6 tháng cuối năm { $year }
}
overview-period-quarter = { $quarter ->
    [1] quý I/{ $year }
    [2] quý II/{ $year }
    [3] quý III/{ $year }
   *[4] quý IV/{ $year }
}
overview-period-month = tháng { $month }/{ $year }
overview-period-day = ngày { $day }
overview-period-span = từ { $first } đến { $last }
