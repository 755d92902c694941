### Whether what is sent to units arrives, and what they were sent.

health-menu = The units' groups: does anything arrive
health-list =
    <b>The units' groups: { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(page { $page }/{ $pages })
    }
    { $lines }
    { $rest }
health-sick = ⚠ { $sick } groups are not reached.
health-well = All groups are reached.
health-none-lost = No group is lost.
health-rest =
    { $lone ->
        [0] Every unit has a group
       *[other] { $lone } units have no group
    }; { $nobody ->
        [0] every unit can be reminded
       *[other] { $nobody } can't be reminded in any way
    }.
health-none = There is no group yet. Add the assistant to a unit's group, and type there: /link and the unit's name
health-line = { $number }. { $unit } – { $title }: { $sent }
health-line-once = { $number }. { $unit } – { $title }: { $sent }; a message failed at { $failed }
health-line-failing = { $number }. ⚠ { $unit } – { $title }: { $count } messages in a row failed, the last at { $failed }; { $sent }
health-line-gone = { $number }. ⚠ { $unit } – { $title }: removed from the group at { $gone }; { $sent }
health-last = last delivered { $at }
health-never = nothing was delivered yet
health-nobody = <b>{ $count } units can't be reminded</b>. Choose one for a text to send through another app.
health-all-reached = Every unit can be reached.
health-text =
    To: { $unit }.
    As of { $at } the unit has { $count } things to do:
    { $lines }
    To report: open the assistant and type /tasks. Who has not joined yet asks their administrator for a code. Thank you.
health-text-line = – { $task } ({ $source }), due { $day }: { $left }
health-text-more = – and { $count } more
health-text-none = { $unit } has nothing overdue, or due within { $days } days.
health-button-text = Text to carry ({ $number })
health-button-nobody = Units that can't be reminded ({ $count })
health-alarm-gone = The group “{ $title }” of { $unit } can't be reached any more: the assistant was removed or blocked. Type /groups to see all groups.
health-alarm-failing = { $count } messages in a row could not be sent to the group “{ $title }” of { $unit }. Type /groups to see all groups.

history-menu = What a unit was sent, and whether it arrived
history-view =
    <b>What { $unit } was sent</b> ({ $count }{ $pages ->
        [1] )
       *[other] , page { $page }/{ $pages })
    }
    { $lines }
history-line = { $at }: { $what } – { $end }
history-reminder =
    { $count ->
        [1] reminder of “{ $task }”
       *[other] reminder of { $count }: “{ $task }” and { $more } more
    }
history-nudge = asked by { $name }
history-in-group = group “{ $title }”
history-in-private = private message
history-sent = ✓ arrived ({ $where })
history-waits = waits to be sent ({ $where })
history-failed = ⚠ could not be sent ({ $where })
history-gone = ⚠ could not be sent: removed from the group, or blocked
history-expired = not sent: too late, or not needed any more
history-done = not sent: the unit had done it before
history-nobody = ⚠ not sent: the unit has no group, and nobody has joined
history-empty = Nothing was sent yet.
