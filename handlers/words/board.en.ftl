### The board: its link in the chat, and all the page says.

board-say-menu = Open the board in a browser
board-say-button = The board
board-say-link =
    <b>Your board</b>
    { $link }

    The link opens once, within { $minutes } minutes. Please do not pass it on. Say /board for a new one.
board-say-in-private = I have sent you the link in private.
board-say-private = The link is told in private only. Please open a private chat with me and say /board.
board-say-closed = The board is not open on the web now. You can still ask for figures here, such as “which communes have no dialogue”.

board-title = Board
board-everybody = All units
board-loading = Loading…
board-reload = Reload
board-print = Print
board-leave = Sign out
board-account = Account
board-offline = No connection. The figures below may be old.

board-enter-title = You are not signed in
board-enter-hint = Say /board to the assistant in the chat. It answers with a link; tap it to open the board.
board-enter-used = This link was used or is too old. Say /board to the assistant for a new one.
board-enter-ended = You are signed out. Say /board to the assistant for a new link.
board-refuse-stranger = Please open the board from the link that the assistant sends in the chat.
board-refuse-outside = This lies outside of what you may see.
board-refuse-link = This link was used or is too old. Say /board to the assistant for a new one.
board-back = Back to the board

board-filters = What to look at
board-filter-period = Period
board-filter-plan = Plan
board-filter-plan-all = All plans
board-filter-state = State
board-filter-state-all = Every state
board-filter-kind = Kind of unit
board-filter-kind-all = All units
board-filter-name = Find a unit
board-filter-clear = Clear
board-filter-scope = Area

board-map = Units and tasks
board-map-unit = Unit
board-map-hint = Tap a cell to see what it is.
board-map-whole = Each cell: how many are done of how many were asked. Tap a name to see the units inside.
board-map-states = You see the states of the units beside yours, not their reports.
board-map-scroll = Table of tasks, scroll sideways for more
board-map-idle = Units that nothing was asked of in this period
board-map-none = Nothing was asked of these units in this period.
board-map-filtered = No unit fits what was chosen.
board-not-asked = not asked
board-say-given = given by { $name } on { $day }
board-hidden = A task of a plan that you may not read
board-previous = Previous page
board-next = Next page
board-legend = Legend
board-close = Close

board-state-in-time = In time
board-state-late = Late
board-state-nothing = Nothing to report
board-state-missing = Missing (overdue)
board-state-ahead = Not yet due
board-state-exempt = Exempt
board-short-in-time = D
board-short-late = L
board-short-nothing = N
board-short-missing = M
board-short-ahead = W
board-short-exempt = –

board-cell-task = Task
board-cell-plan = Plan
board-cell-due = Due
board-cell-until = Extended to
board-cell-state = State
board-cell-done = Done on
board-cell-report = By report
board-cell-exempt = Why exempt

board-targets = Targets
board-targets-none = There is no target to follow yet.
board-targets-more = More targets
board-targets-unknown = No figure yet
board-more = More
board-targets-goal = what is asked for
board-overdue = Overdue
board-overdue-none = Nothing is overdue.
board-reports = Latest reports
board-reports-none = There is no report in this period that you may see.

board-unit-open = Open the unit's page
board-unit-below = See the units below
board-unit-profile = Figures
board-unit-duties = What it was asked for
board-unit-duties-none = Nothing was asked of this unit in this period.
board-unit-reports = Its reports
board-unit-group = Group chat
board-unit-group-none = No group is tied to this unit, so it can't be reminded in a group.
board-unit-states = A unit beside yours: you see the states of its tasks, not its figures and reports.

board-say-as-of = As of { $at }
board-say-share = { $share } units have nothing overdue
board-say-late-days = { $days } days over
board-say-late-more = { $count } more are overdue; choose a unit to see all.
board-say-page = Page { $page }/{ $pages }, { $count } lines
board-say-nobody-asked = Nothing was asked of any unit in this period
board-say-group-reached = Group “{ $title }”: can be written to.
board-say-group-lost = Group “{ $title }”: can't be written to now.

board-file-units = Units
board-file-code = Code
board-file-parent = Code of the unit above
board-file-aliases = Other names
board-file-headcount = People
