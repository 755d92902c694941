### Leaders ask units for what they lack.

nudge-button = Remind these { $n } units
nudge-lines = { $lines }
nudge-what = { $lacks } ({ $when })
nudge-head = <b>To be reminded: { $count } units { $what }</b>
nudge-by-group = In the groups of { $count } units: { $names }.
nudge-by-private = In private, to officers of { $count } units that have no group: { $names }.
nudge-no-way = Can't be reached: { $count } units (no group, and no officer has joined): { $names }.
nudge-copy-below = The text that follows is to be copied and sent to them in another app.
nudge-nothing-told = Not reminded, for they reported that there was nothing: { $names }.
nudge-others = Not reminded: { $count } units that you don't lead.
nudge-before = Reminded within the last 24 hours: { $names } (at { $at }, by { $name }).
nudge-later = It is outside the hours for messages: the reminder goes out at { $at } on { $day }.
nudge-sample = <i>The message to { $unit }, word for word:</i>
nudge-letter =
    <b>Reminder: { $unit }</b>
    As of { $at }, { $unit } is { $what }.
nudge-task = By { $plan }: { $task } – { $left }.
nudge-task-unnumbered = By the plan: { $task } – { $left }.
nudge-task-given = Task given: { $task } – { $left }.
nudge-by = { $name }
nudge-by-unit = { $name } ({ $unit })
nudge-wish = { $by } asks the unit to do this and to report it.
nudge-how =
    { $kind ->
        [dialogue] When it is done, tap Report now, or write a sentence such as: “báo cáo đối thoại hôm nay, 45 người, 12 ý kiến, giải quyết 10”.
        [training] When it is done, tap Report now, or write a sentence such as: “báo cáo tập huấn hôm nay, 40 người, 15 nữ”.
        [model] Please tap Report now, or write a sentence such as: “đăng ký mô hình: Thôn không rác, lĩnh vực kinh tế”.
        [reception] When it is done, tap Report now, or write a sentence such as: “báo cáo tiếp công dân hôm nay, 2 buổi, 5 người”.
        [task] When it is done, tap Report now, or type /tasks to see each task.
       *[other] When it is done, type /report, or /myreports to add to a report that was sent.
    }
nudge-copy =
    To: { $names }.
    As of { $at }, { $count ->
        [1] the unit is
       *[other] the units are
    } { $what }.
nudge-copy-wish =
    { $by } asks { $count ->
        [1] the unit
       *[other] the units
    } to do this and to report it.
nudge-copy-how =
    { $kind ->
        [dialogue] How to report: open the assistant and write a sentence such as “báo cáo đối thoại hôm nay, 45 người, 12 ý kiến, giải quyết 10”.
        [training] How to report: open the assistant and write a sentence such as “báo cáo tập huấn hôm nay, 40 người, 15 nữ”.
        [model] How to report: open the assistant and write a sentence such as “đăng ký mô hình: Thôn không rác, lĩnh vực kinh tế”.
        [reception] How to report: open the assistant and write a sentence such as “báo cáo tiếp công dân hôm nay, 2 buổi, 5 người”.
        [task] How to report: open the assistant and type /tasks to see and report each task.
       *[other] How to report: open the assistant and type /report.
    } Who has not joined yet asks the administrator for a code. Thank you.
nudge-tasks-more = And { $count } more.
nudge-copies-more = { $count } units have no text above: { $names }. Type /groups and tap Units that can't be reminded for a text of each.
nudge-names = <b>{ $count } units will be reminded</b>
nudge-name =
    { $unit }: { $way ->
        [group] in its group
        [private] in private
       *[none] can't be reached
    }
nudge-sent = The reminder to { $count } units { $what } is on its way.
nudge-meanwhile = { $count } units need no reminder any more.
nudge-stopped = No reminder is sent.
nudge-nobody-left = These units have it by now, or can't be reached. No reminder is sent.
nudge-nobody-lacks = There is no unit left to be reminded of this.
nudge-gone-by = That time is over and no unit still owes anything of it, so no reminder is sent.
nudge-nobody-meant = These figures don't tell who lacks something. Ask, for example, “which units lack a registered model”, and tap Remind.
nudge-which = What shall the units be reminded of? For example: “remind communes without a registered model”.
nudge-denied = Only a leader of a unit can send it reminders.
nudge-other-unit = This is the work of { $unit }; you can't report for it.
nudge-not-here = The work of { $unit } can't be reported in this group.
nudge-any-report = Please choose which report of { $unit } to send.
nudge-was-sent = This reminder is on its way already.
nudge-was-stopped = You chose not to send it.
nudge-over = This reminder is over.
nudge-result = <b>What came of the reminder</b> to units { $what }, at { $at }, by { $name }
nudge-result-sent = Sent to { $k }/{ $n } units.
nudge-result-since = Have it since: { $k }/{ $n }.
nudge-result-before = Had it before it was sent: { $count }.
nudge-result-waits = Waiting to be sent: { $count }.
nudge-result-lacking = { $count } units are still { $lacks }: { $names }.

nudge-button-send = Send to { $count } units
nudge-button-rest = Only the { $count } not reminded yet
nudge-button-all = Remind all again ({ $count })
nudge-button-stop = Don't send
nudge-button-names = Show all names
nudge-button-result = Show results
