### The office's days off and days worked.

office-menu = Days off and days worked for them
office-list =
    <b>Days off in { $year }</b> (beside weekends)
    { $off }
    <b>Weekends worked, and days entered as worked</b>
    { $on }
office-line = • { $days }: { $name }{ $entered ->
    [0] { "" }
   *[1] { " " }(entered)
    }
office-line-unnamed = • { $days }{ $name }{ $entered ->
    [0] { "" }
   *[1] { " " }(entered)
    }
office-button-add = Correct days off, days worked
office-button-year = { $year }
office-title = Days off, days worked
office-ask = Type the days, for example “off 16/2 to 20/2”, “work 28/2”, “remove 28/2” (as the common calendar has it).
office-label = Days
office-unclear = I could not read the days. Type for example “off 16/2 to 20/2”, “work 28/2” or “remove 28/2”.
office-denied = Only the administrator of everything may correct days off and days worked.
office-said-off = Off: { $days }
office-said-on = Worked: { $days }
office-said-forget = As in the common calendar: { $days }
office-entered =
    Kept:
    { $lines }
    { $moved ->
        [0] No due day had to move.
       *[other] The due days of { $moved } pieces of work have moved.
    } Reminders not yet sent follow.
office-entered-much =
    Kept:
    { $lines }
    Many due days have to be reckoned anew, which takes a few minutes; I will tell you when it is done. Reminders not yet sent follow.
office-followed =
    { $moved ->
        [0] Due days were reckoned by the new calendar: none had to move.
       *[other] Due days were reckoned by the new calendar: those of { $moved } pieces of work have moved.
    }
