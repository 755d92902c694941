### What is late, told to leaders; entries of plans that have no date yet.

late-digest =
    <b>Việc quá hạn: { $count } việc của { $units } đơn vị</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(trang { $page }/{ $pages })
    }
    Kính gửi đồng chí, tính đến { $at }:
    { $lines }
late-weekly =
    <b>Tổng hợp việc quá hạn đầu tuần: { $count } việc của { $units } đơn vị</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(trang { $page }/{ $pages })
    }
    Kính gửi đồng chí, tính đến { $at }:
    { $lines }
late-line =
    { $number }. <b>{ $task }</b> (hạn { $day }): { $k }/{ $n } đơn vị đã xong.
    { $source }.
    { $count } đơn vị quá hạn: { $names }.
late-more-time = { $count } đơn vị được gia hạn: { $names }.
late-until = { $names } (đến { $day })
late-name = { $unit }
late-name-more = { $unit } (đã gia hạn đến { $day })
late-names = { $names }, { $name }
late-names-more = { $names } và { $more } đơn vị khác
late-nobody = ⚠ Chưa nhắc được { $count } đơn vị vì chưa có nhóm, chưa có cán bộ tham gia: { $names }.
late-lost = ⚠ Tin nhắc không tới được { $count } đơn vị (trợ lý bị xoá khỏi nhóm, bị chặn, hoặc gửi nhiều lần không được): { $names }.
late-none = Không còn việc nào quá hạn. Cảm ơn đồng chí.
late-task =
    <b>{ $task }</b> (hạn { $day })
    { $source }. { $k }/{ $n } đơn vị đã xong, { $count } đơn vị quá hạn:
    { $lines }
    Mời đồng chí bấm số để xem việc của đơn vị.
late-unit = { $number }. { $unit } – { $left }
late-works =
    <b>Việc quá hạn của từng đơn vị</b> ({ $count } việc, trang { $page }/{ $pages })
    { $lines }
late-work = { $number }. <b>{ $unit }</b>: { $task } – { $left }
late-button-nudge = Nhắc ngay
late-button-work = Danh sách việc
late-button-more-time = Yêu cầu gia hạn ({ $count })

undated-letter =
    <b>{ $count } việc trong kế hoạch chưa có ngày</b>
    Kính gửi đồng chí, các việc sau chưa rõ hạn nên trợ lý chưa nhắc được đơn vị nào:
    { $lines }
    Mời đồng chí bấm số của việc, rồi bấm Sửa ngày.
undated-line = { $number }. { $task } ({ $plan }, mục { $where })
undated-line-nowhere = { $number }. { $task } ({ $plan })
undated-more = Và { $count } việc khác.
undated-button-plan = Xem hết: { $plan }
