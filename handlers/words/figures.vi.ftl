### Leaders' questions: figures of the units, and what they are called.

figures-heading = <b>{ $what }</b> · { $where } · { $when }
figures-and = { $before }, { $one }
figures-who-lacks = { $units } { $lacks }
figures-who-has = { $units } { $has }
figures-who-one = { $units } chỉ có { $one }
figures-kind =
    { $kind ->
        [province] Tỉnh
        [district] Huyện
        [commune] Xã
        [village] Thôn, bản
        [office] Cơ quan
        [department] Bộ phận
        [organisation] Đoàn thể
        [party-cell] Chi bộ
        [school] Trường
        [post] Chức danh
       *[other] Đơn vị
    }
figures-only =
    { $kind ->
        [province] các tỉnh
        [district] các huyện
        [commune] các xã
        [village] các thôn, bản
        [office] các cơ quan
        [department] các bộ phận
        [organisation] các đoàn thể
        [party-cell] các chi bộ
        [school] các trường
        [post] các chức danh
       *[other] các đơn vị
    }
figures-lacks =
    { $figure ->
        [models] chưa đăng ký mô hình
        [evaluated] chưa có mô hình được đánh giá
        [recognised] chưa có mô hình được công nhận
        [rewarded] chưa có mô hình được khen thưởng
        [stopped] không có mô hình đã dừng
        [not-evaluated] không có mô hình chưa được đánh giá
        [not-recognised] không có mô hình chưa được công nhận
        [not-rewarded] không có mô hình chưa được khen thưởng
        [only-evaluated] không có mô hình đã đánh giá, chưa được công nhận
        [only-recognised] không có mô hình đã công nhận, chưa được khen thưởng
        [evaluated-unrewarded] không có mô hình đã đánh giá, chưa được khen thưởng
        [dialogues] chưa đối thoại
        [participants] chưa có người dự đối thoại
        [trained] chưa tập huấn
        [women] chưa có nữ được tập huấn
        [women-share] chưa có nữ được tập huấn
        [held] chưa mở lớp tập huấn
        [receptions] chưa tiếp công dân
        [people] chưa có người đến tiếp công dân
        [cases] chưa có vụ việc khi tiếp công dân
        [cases-resolved] không có vụ việc khi tiếp công dân đã giải quyết
        [cases-unresolved] còn vụ việc khi tiếp công dân chưa giải quyết
        [opinions] chưa có ý kiến đối thoại
        [raised] chưa có ý kiến đối thoại
        [resolved] chưa giải quyết ý kiến nào
        [unresolved] còn ý kiến chưa giải quyết
        [reports] chưa có báo cáo
        [tasks] còn thiếu việc đã đến hạn
        [missing] còn thiếu việc đã đến hạn
        [open] chưa làm xong việc được giao
        [done-late] có việc làm muộn
        [done-in-time] chưa có việc đúng hạn
        [not-yet-due] còn việc chưa đến hạn
        [exempt] không được miễn việc nào
        [nothing-to-report] chưa báo không phát sinh
        [on-time] chưa đúng hạn hết các việc
        [nothing-dialogues] chưa báo không phát sinh đối thoại
        [nothing-participants] chưa báo không phát sinh đối thoại
        [nothing-trained] chưa báo không phát sinh tập huấn
        [nothing-receptions] chưa báo không phát sinh tiếp công dân
       *[other] chưa có số liệu
    }
figures-has =
    { $figure ->
        [models] đã đăng ký mô hình
        [evaluated] đã có mô hình được đánh giá
        [recognised] đã có mô hình được công nhận
        [rewarded] đã có mô hình được khen thưởng
        [stopped] có mô hình đã dừng
        [not-evaluated] có mô hình chưa được đánh giá
        [not-recognised] có mô hình chưa được công nhận
        [not-rewarded] có mô hình chưa được khen thưởng
        [only-evaluated] có mô hình đã đánh giá, chưa được công nhận
        [only-recognised] có mô hình đã công nhận, chưa được khen thưởng
        [evaluated-unrewarded] có mô hình đã đánh giá, chưa được khen thưởng
        [dialogues] đã đối thoại
        [participants] đã có người dự đối thoại
        [trained] đã tập huấn
        [women] đã có nữ được tập huấn
        [women-share] đã có nữ được tập huấn
        [held] đã mở lớp tập huấn
        [receptions] đã tiếp công dân
        [people] đã có người đến tiếp công dân
        [cases] đã có vụ việc khi tiếp công dân
        [cases-resolved] có vụ việc khi tiếp công dân đã giải quyết
        [cases-unresolved] không còn vụ việc khi tiếp công dân chưa giải quyết
        [opinions] đã có ý kiến đối thoại
        [raised] đã có ý kiến đối thoại
        [resolved] đã giải quyết ý kiến
        [unresolved] không còn ý kiến chưa giải quyết
        [reports] đã có báo cáo
        [tasks] không thiếu việc nào đã đến hạn
        [missing] không thiếu việc nào đã đến hạn
        [done-late] không có việc làm muộn
        [done-in-time] đã có việc đúng hạn
        [not-yet-due] không còn việc chưa đến hạn
        [exempt] được miễn việc
        [nothing-to-report] đã báo không phát sinh
        [on-time] đúng hạn hết các việc
        [nothing-dialogues] đã báo không phát sinh đối thoại
        [nothing-participants] đã báo không phát sinh đối thoại
        [nothing-trained] đã báo không phát sinh tập huấn
        [nothing-receptions] đã báo không phát sinh tiếp công dân
       *[other] đã có số liệu
    }
figures-rated =
    { $figure ->
        [models] đơn vị đã đăng ký mô hình
        [evaluated] đơn vị có mô hình được đánh giá
        [recognised] đơn vị có mô hình được công nhận
        [rewarded] đơn vị có mô hình được khen thưởng
        [stopped] đơn vị có mô hình đã dừng
        [not-evaluated] đơn vị có mô hình chưa được đánh giá
        [not-recognised] đơn vị có mô hình chưa được công nhận
        [not-rewarded] đơn vị có mô hình chưa được khen thưởng
        [only-evaluated] đơn vị có mô hình đã đánh giá, chưa được công nhận
        [only-recognised] đơn vị có mô hình đã công nhận, chưa được khen thưởng
        [evaluated-unrewarded] đơn vị có mô hình đã đánh giá, chưa được khen thưởng
        [dialogues] đơn vị đã đối thoại
        [participants] đơn vị đã đối thoại
        [trained] người được tập huấn
        [women] người được tập huấn
        [women-share] nữ trong số người được tập huấn
        [held] đơn vị đã mở lớp tập huấn
        [receptions] đơn vị đã tiếp công dân
        [people] đơn vị đã tiếp công dân
        [cases] đơn vị đã tiếp công dân
        [cases-resolved] vụ việc khi tiếp công dân đã giải quyết
        [cases-unresolved] vụ việc khi tiếp công dân chưa giải quyết
        [reports] đơn vị đã có báo cáo
        [tasks] đơn vị không thiếu việc đã đến hạn
        [missing] đơn vị không thiếu việc đã đến hạn
        [on-time] việc đúng hạn
        [done-late] việc đúng hạn
        [done-in-time] việc đúng hạn
        [nothing-dialogues] đơn vị đã báo không phát sinh đối thoại
        [nothing-participants] đơn vị đã báo không phát sinh đối thoại
        [nothing-trained] đơn vị đã báo không phát sinh tập huấn
        [nothing-receptions] đơn vị đã báo không phát sinh tiếp công dân
       *[other] ý kiến đã giải quyết
    }
figures-noun =
    { $figure ->
        [models] mô hình
        [evaluated] mô hình được đánh giá
        [recognised] mô hình được công nhận
        [rewarded] mô hình được khen thưởng
        [stopped] mô hình đã dừng
        [not-evaluated] mô hình chưa được đánh giá
        [not-recognised] mô hình chưa được công nhận
        [not-rewarded] mô hình chưa được khen thưởng
        [only-evaluated] mô hình đã đánh giá, chưa được công nhận
        [only-recognised] mô hình đã công nhận, chưa được khen thưởng
        [evaluated-unrewarded] mô hình đã đánh giá, chưa được khen thưởng
        [dialogues] cuộc đối thoại
        [participants] người dự đối thoại
        [trained] lượt người tập huấn
        [women] lượt nữ tập huấn
        [women-share] tỷ lệ nữ trong số người được tập huấn
        [held] lớp tập huấn
        [receptions] buổi tiếp công dân
        [people] lượt công dân đến
        [cases] vụ việc khi tiếp công dân
        [cases-resolved] vụ việc khi tiếp công dân đã giải quyết
        [cases-unresolved] vụ việc khi tiếp công dân chưa giải quyết
        [raised] ý kiến đối thoại
        [opinions] ý kiến đã giải quyết
        [resolved] ý kiến đã giải quyết
        [unresolved] ý kiến chưa giải quyết
        [reports] báo cáo
        [tasks] việc còn thiếu
        [missing] việc còn thiếu
        [done-late] việc làm muộn
        [done-in-time] việc đúng hạn
        [not-yet-due] việc chưa đến hạn
        [exempt] việc được miễn
        [nothing-to-report] việc báo không phát sinh
        [on-time] việc đúng hạn
        [nothing-dialogues] đơn vị báo không phát sinh đối thoại
        [nothing-participants] đơn vị báo không phát sinh đối thoại
        [nothing-trained] đơn vị báo không phát sinh tập huấn
        [nothing-receptions] đơn vị báo không phát sinh tiếp công dân
       *[other] số liệu
    }
figures-bound-from = có từ { $number } trở lên
figures-bound-over = có trên { $number }
figures-bound-under = có dưới { $number }
figures-bound-up-to = có không quá { $number }
figures-bound-just = có đúng { $number }
figures-bound-other = không có đúng { $number }
figures-bound-percent = { $n } % { $figure ->
        [trained] số người được tập huấn
        [women-share] nữ trong số người được tập huấn
        [opinions] ý kiến đã giải quyết
        [on-time] việc đúng hạn
       *[other] số phải làm
    }
figures-counted =
    { $figure ->
        [models] { $n } mô hình
        [evaluated] { $n } mô hình được đánh giá
        [recognised] { $n } mô hình được công nhận
        [rewarded] { $n } mô hình được khen thưởng
        [stopped] { $n } mô hình đã dừng
        [not-evaluated] { $n } mô hình chưa được đánh giá
        [not-recognised] { $n } mô hình chưa được công nhận
        [not-rewarded] { $n } mô hình chưa được khen thưởng
        [only-evaluated] { $n } mô hình đã đánh giá, chưa được công nhận
        [only-recognised] { $n } mô hình đã công nhận, chưa được khen thưởng
        [evaluated-unrewarded] { $n } mô hình đã đánh giá, chưa được khen thưởng
        [dialogues] { $n } cuộc đối thoại
        [participants] { $n } người dự đối thoại
        [trained] { $n } lượt người tập huấn
        [women] { $n } lượt nữ tập huấn
        [women-share] { $n } lượt nữ tập huấn
        [held] { $n } lớp tập huấn
        [receptions] { $n } buổi tiếp công dân
        [people] { $n } lượt công dân đến
        [cases] { $n } vụ việc khi tiếp công dân
        [cases-resolved] { $n } vụ việc khi tiếp công dân đã giải quyết
        [cases-unresolved] { $n } vụ việc khi tiếp công dân chưa giải quyết
        [raised] { $n } ý kiến đối thoại
        [opinions] { $n } ý kiến đã giải quyết
        [resolved] { $n } ý kiến đã giải quyết
        [unresolved] { $n } ý kiến chưa giải quyết
        [reports] { $n } báo cáo
        [tasks] { $n } việc còn thiếu
        [missing] { $n } việc còn thiếu
        [done-late] { $n } việc làm muộn
        [done-in-time] { $n } việc đúng hạn
        [not-yet-due] { $n } việc chưa đến hạn
        [exempt] { $n } việc được miễn
        [nothing-to-report] { $n } việc báo không phát sinh
        [on-time] { $n } việc đúng hạn
        [nothing-dialogues] { $n } đơn vị báo không phát sinh đối thoại
        [nothing-participants] { $n } đơn vị báo không phát sinh đối thoại
        [nothing-trained] { $n } đơn vị báo không phát sinh tập huấn
        [nothing-receptions] { $n } đơn vị báo không phát sinh tiếp công dân
       *[other] { $n }
    }
figures-profile = Số liệu của đơn vị
figures-states = Tình hình các việc được giao
figures-rank =
    { $order ->
        [most] Xếp hạng: nhiều { $noun } nhất
        [least] Xếp hạng: ít { $noun } nhất
       *[none] Từng đơn vị: { $noun }
    }{ $top ->
        [0] { "" }
       *[other] { " " }({ $top } đơn vị đầu)
    }
figures-rate = Tỷ lệ { $has }
figures-trend =
    Số { $noun } theo { $by ->
        [quarter] quý
       *[month] tháng
    }
figures-trend-share =
    Từng { $by ->
        [quarter] quý
       *[month] tháng
    }: { $noun }
figures-share-noun =
    { $figure ->
        [opinions] tỷ lệ giải quyết ý kiến
        [cases-resolved] tỷ lệ giải quyết vụ việc khi tiếp công dân
        [women-share] tỷ lệ nữ trong số người được tập huấn
       *[on-time] tỷ lệ việc đúng hạn
    }
figures-due = Việc đã đến hạn
figures-same-time = cùng kỳ năm { $year } (đến { $day })
figures-compare = So sánh { $noun }
figures-sum = Tổng số { $noun }
figures-field = lĩnh vực { $field }
figures-group = đối tượng: { $group }
figures-report =
    { $kind ->
        [dialogue] báo cáo đối thoại
        [training] báo cáo tập huấn
        [model] đăng ký mô hình
        [reception] báo cáo tiếp công dân
        [situation] tình hình nhân dân
       *[other] việc đã xong
    }
figures-task = “{ $task }”
figures-everywhere = toàn bộ các đơn vị
figures-where = { $names }
figures-always = từ trước đến nay
figures-year = năm { $year }
figures-month = tháng { $month }/{ $year }
figures-quarter = quý { $quarter }/{ $year }
figures-day = ngày { $day }
figures-days = từ { $first } đến { $last }
figures-two-periods = { $one } so với { $other }
figures-of = { $k }/{ $n }
figures-share = { $k }/{ $n } ({ $whole },{ $tenth } %)
figures-as-of = <i>Tính đến { $at }.</i>
figures-names = { $names }
figures-names-paged = { $names } ({ $first }-{ $last } trong { $all })
figures-names-more = { $names } và { $more } đơn vị nữa

figures-list-lacks = { $k }/{ $n } đơn vị { $lacks }: { $names }.
figures-list-has = { $share } đơn vị { $has }: { $names }.
figures-list-one = { $k }/{ $n } đơn vị chỉ có { $one }: { $names }.
figures-others-have = { $share } đơn vị { $has }.
figures-others-lack = Còn { $k }/{ $n } đơn vị { $lacks }.
figures-all-have = Không còn đơn vị nào { $lacks }: đã đủ { $share }.
figures-none-late = Không có đơn vị nào { $lacks }.
figures-still-owing = Còn { $k } đơn vị có việc quá hạn chưa làm xong: { $names }.
figures-still-owing-reports = Còn { $k } đơn vị chưa nộp: { $names }.
figures-none-has = { $share } đơn vị { $has }.
figures-none-has-one = Không đơn vị nào chỉ có { $one }.
figures-count = { $share } đơn vị { $has }.
figures-this-has = { $unit } { $has }: { $number }.
figures-this-has-only = { $unit } { $has }.
figures-this-lacks = { $unit } { $lacks }.
figures-this-nothing = { $unit } đã báo cáo là không phát sinh.
figures-rank-share =
    { $order ->
        [most] Xếp hạng: { $noun } cao nhất
        [least] Xếp hạng: { $noun } thấp nhất
       *[none] Từng đơn vị: { $noun }
    }{ $top ->
        [0] { "" }
       *[other] { " " }({ $top } đơn vị đầu)
    }
figures-last-what = Lần gần nhất: { $noun }
figures-last = Lần gần nhất: <b>{ $day }</b>{ $ago ->
        [0] { " " }(hôm nay)
       *[other] { " " }(cách đây { $ago } ngày)
    }.
figures-last-of = Lần gần nhất: <b>{ $day }</b>{ $ago ->
        [0] { " " }(hôm nay)
       *[other] { " " }(cách đây { $ago } ngày)
    }: { $names }.
figures-last-none = Chưa có lần nào được báo cáo.
figures-each-last = { $unit }: { $day }
figures-each-never = { $unit }: chưa có báo cáo
figures-model = { $at }. “{ $name }” – { $unit } ({ $field }; { $stage })
figures-models-many = Danh sách quá dài để kể tên; đồng chí hỏi theo từng xã, từng cơ quan.
figures-average-what = Trung bình: { $noun }
figures-average-per =
    { $of ->
        [dialogues] mỗi cuộc đối thoại
        [held] mỗi lớp tập huấn
        [receptions] mỗi buổi tiếp công dân
        [month] mỗi tháng
        [quarter] mỗi quý
       *[unit] mỗi đơn vị
    }
figures-average-pieces =
    { $of ->
        [dialogues] { $count } cuộc
        [held] { $count } lớp
        [receptions] { $count } buổi
        [month] { $count } tháng
        [quarter] { $count } quý
       *[unit] { $count } đơn vị
    }
figures-average = Trung bình { $per }: <b>{ $whole },{ $tenth }</b> { $noun } ({ $number } / { $pieces }).
figures-average-told = { $whole },{ $tenth } { $noun }
figures-average-none = Chưa có gì để tính trung bình { $per }.
figures-total = Tổng số: <b>{ $number }</b>.
figures-opinions-total = Đã giải quyết { $share } ý kiến.
figures-came = Đã giải quyết { $share } vụ việc; { $people }.
figures-units-share = { $share } đơn vị { $has }.
figures-rate-is = { $share } { $has }.
figures-rate-unknown = Chưa có số người để tính tỷ lệ: { $number }.
figures-part = { $name }: { $number }
figures-part-field = { $field }: { $number }
figures-part-stage =
    { $stage ->
        [registered] Đã đăng ký
        [evaluated] Đã đánh giá
        [recognised] Đã công nhận
        [rewarded] Đã khen thưởng
       *[stopped] Đã dừng
    }: { $number }
figures-part-women = Trong đó nữ: { $n } lượt.
figures-peak =
    { $order ->
        [least] Ít nhất
       *[most] Nhiều nhất
    }: { $when } ({ $number }).
figures-overdue = Có <b>{ $n } việc</b> đã quá hạn chưa xong, của { $units } đơn vị:
figures-overdue-line = - { $unit }: { $task } (hạn { $day }) { $when }
figures-overdue-ahead = Ngoài ra còn { $n } việc chưa đến hạn.
figures-overdue-none = Không có việc nào quá hạn.
figures-turned-lost = { $k }/{ $n } đơn vị { $has } trong { $then } mà { $now } { $lacks }: { $names }.
figures-turned-lost-none = Cả { $n } đơn vị { $has } trong { $then } thì { $now } đều có.
figures-turned-gained = { $k }/{ $n } đơn vị { $has } trong { $now } mà { $then } { $lacks }: { $names }.
figures-turned-gained-none = Cả { $n } đơn vị { $has } trong { $now } thì { $then } đều đã có.
figures-ranked = { $place }. { $unit }: { $number }
figures-each = { $unit }: { $number }
figures-each-lacks = { $unit }: chưa có báo cáo.
figures-not-told = chưa có báo cáo
figures-told-nothing = báo không phát sinh
figures-ranked-share = { $place }. { $unit }: { $share }
figures-each-share = { $unit }: { $share }
figures-rank-tied = Các đơn vị bằng nhau cùng một hạng.
figures-rank-unknown = Không xếp hạng được { $count } đơn vị vì chưa có số người hoặc số liệu: { $names }.
figures-paged = ({ $first }-{ $last } trong { $all })
figures-step = { $when }: { $number }
figures-state-lines =
    - Đúng hạn: { $intime }
    - Muộn: { $late }
    - Báo không phát sinh: { $nothing }
    - Thiếu (đã quá hạn): { $missing }
    - Được miễn: { $exempt }
    - Chưa đến hạn: { $ahead }
figures-state-all = Cộng: { $all } việc được giao của { $units } đơn vị.
figures-state-open = Chưa xong: { $n } việc (cả quá hạn và chưa đến hạn).
figures-profile-line = - { $number }
figures-profile-opinions = - Ý kiến đã giải quyết: { $share }
figures-profile-on-time = - Việc đúng hạn: { $share }
figures-profile-none = - Không có việc nào đến hạn trong kỳ này
figures-profile-nothing = - { $noun }: báo không phát sinh
figures-profile-lacks = - { $noun }: chưa có báo cáo
figures-compared = { $name }: { $number }
figures-compared-same = Hai bên bằng nhau.
figures-compared-more = { $name } nhiều hơn: { $number }.
figures-period-up = So với { $before }, { $after } tăng { $number }.
figures-period-down = So với { $before }, { $after } giảm { $number }.
figures-period-same = Không thay đổi.

figures-empty = Trong phạm vi này không có đơn vị nào để tính.
figures-none-asked = Trong kỳ này không đơn vị nào được giao việc, nên chưa có gì để tính.
figures-not-begun = Kỳ này chưa bắt đầu.
figures-nothing-told = Báo không phát sinh: { $count } đơn vị ({ $names }).
figures-unknown = Chưa có số người của { $count } đơn vị: { $names }.
figures-double = Có thể tính trùng người: { $names }.
figures-unread = Phần “{ $words }” tôi chưa hiểu nên chưa tính đến.
figures-also-measure = Đồng chí hỏi nhiều số liệu; đây là phần { $noun }. Phần còn lại đồng chí bấm nút bên dưới.
figures-outside = Số liệu { $unit } ngoài phạm vi quyền xem của đồng chí.
figures-outside-all = Số liệu này ngoài phạm vi quyền xem của đồng chí.
figures-which-unit = “{ $name }” có thể là nhiều đơn vị. Đồng chí hỏi đơn vị nào?
figures-which-scope = Đồng chí phụ trách nhiều đơn vị. Đồng chí hỏi đơn vị nào?
figures-which-measure = Đồng chí hỏi số liệu nào?
figures-which-task = Có nhiều việc như vậy trong các kế hoạch. Đồng chí hỏi việc nào?
figures-no-task = Tôi không tìm thấy việc “{ $task }” trong các kế hoạch đã duyệt.
figures-no-unit = Tôi không tìm thấy đơn vị “{ $name }”.
figures-no-unit-near = Tôi không tìm thấy đơn vị “{ $name }”. Có phải đồng chí hỏi:
figures-in-private = Tôi đã trả lời riêng đồng chí.
figures-say-in-private = Số liệu này tôi chỉ trả lời riêng. Đồng chí nhắn riêng cho tôi.
figures-no-question = Câu này không hỏi số liệu nào của các đơn vị mà tôi biết.
figures-answer = { $lines }

figures-button-unit = { $unit }
figures-button-unit-above = { $unit } ({ $above })
figures-button-measure =
    { $figure ->
        [models] Mô hình
        [dialogues] Đối thoại
        [participants] Người dự đối thoại
        [trained] Tập huấn
        [receptions] Tiếp công dân
        [opinions] Giải quyết ý kiến
        [reports] Báo cáo
        [tasks] Việc được giao
       *[on-time] Đúng hạn
    }
figures-button-task = { $task }
figures-button-previous = Kỳ trước
figures-button-has = Ai đã có
figures-button-lacks = Ai chưa có
figures-button-next = { $first }-{ $last } ▶
figures-button-back = ◀ { $first }-{ $last }
