### What is late, told to leaders; entries of plans that have no date yet.

late-digest =
    <b>Overdue: { $count } tasks of { $units } units</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(page { $page }/{ $pages })
    }
    As of { $at }:
    { $lines }
late-weekly =
    <b>This week's summary of overdue work: { $count } tasks of { $units } units</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(page { $page }/{ $pages })
    }
    As of { $at }:
    { $lines }
late-line =
    { $number }. <b>{ $task }</b> (due { $day }): { $k }/{ $n } units have done it.
    { $source }.
    { $count } are overdue: { $names }.
late-more-time = { $count } have more time: { $names }.
late-until = { $names } (until { $day })
late-name = { $unit }
late-name-more = { $unit } (had more time until { $day })
late-names = { $names }, { $name }
late-names-more = { $names } and { $more } more
late-nobody = ⚠ { $count } units could not be reminded, for they have no group and nobody has joined: { $names }.
late-lost = ⚠ Reminders do not reach { $count } units (removed from the group, blocked, or refused several times): { $names }.
late-none = Nothing is overdue any more. Thank you.
late-task =
    <b>{ $task }</b> (due { $day })
    { $source }. { $k }/{ $n } units have done it, { $count } are overdue:
    { $lines }
    Tap a number to see the unit's work.
late-unit = { $number }. { $unit } – { $left }
late-works =
    <b>Overdue work of each unit</b> ({ $count }, page { $page }/{ $pages })
    { $lines }
late-work = { $number }. <b>{ $unit }</b>: { $task } – { $left }
late-button-nudge = Remind them now
late-button-work = List of work
late-button-more-time = Requests for more time ({ $count })

undated-letter =
    <b>{ $count } entries of plans have no day yet</b>
    Nobody is reminded of these, for their days are not known:
    { $lines }
    Tap the number of an entry, then correct its day.
undated-line = { $number }. { $task } ({ $plan }, clause { $where })
undated-line-nowhere = { $number }. { $task } ({ $plan })
undated-more = And { $count } more.
undated-button-plan = See all: { $plan }
