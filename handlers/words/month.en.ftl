### A unit's month: what is due on which day.

month-menu = What is due this month
month-view =
    <b>{ $unit }: calendar of { $month }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }(page { $page }/{ $pages })
    }
    { $lines }
month-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
month-day =
    <b>{ $weekday }, { $day }</b>
    { $lines }
month-day-off =
    <b>{ $weekday }, { $day }</b> (a day off)
    { $lines }
month-line = – { $task } ({ $source }): { $state }
month-line-more = – { $task } ({ $source }), due { $due }, extended to { $until }: { $state }
month-done = ✓ done
month-done-late = ✓ done, late
month-nothing = ✓ nothing to report
month-exempt = exempt
month-nothing-due = Nothing is due in this month.
month-off =
    Off { $count ->
        [1] { $first }
       *[other] { $first } to { $last }
    }: { $name }
month-off-unnamed = a day off of the office
month-made-up = Worked instead: { $days }
month-which = Which unit?
month-no-such-unit = There is no unit “{ $words }” that you may see. Type its name, as in: /calendar Bản Bo
month-no-unit = You belong to no unit yet, so there is no calendar. Please ask your administrator.
month-making = Making the calendar file…
month-file-name = Mass mobilisation: { $unit }
month-file-due = Due: { $day }
month-file-ready = Calendar file of { $unit }: { $count } things due until the end of { $year }. Open it on your phone to add them; when days change, ask for the file again.
month-file-none = Nothing more is due for { $unit } until the end of { $year }.
month-button-before = ◀ { $month }
month-button-after = { $month } ▶
month-button-file = Calendar file
month-button-units = Units below
month-button-unit = { $unit }
