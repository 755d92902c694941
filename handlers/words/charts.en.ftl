### Charts and Excel files of a leader's figures.

figures-button-chart = Chart
figures-button-sheet = Excel
figures-chart-making = I am drawing the chart.
figures-sheet-making = I am making the Excel file.
figures-chart-nothing = There is nothing in these figures to draw or to list.
figures-chart-count = { $n }
figures-chart-unknown = no figures yet
figures-chart-noun = Shown: { $noun }.
figures-chart-more = … { $n } more units, in the Excel file …
figures-chart-owed = Tasks by state:
figures-chart-key = { $what }: { $n }
figures-chart-month = M{ $month }
figures-chart-state =
    { $state ->
        [intime] On time
        [late] Late
        [nothing] Nothing to report
        [missing] Missing (overdue)
        [exempt] Exempt
       *[ahead] Not yet due
    }
figures-chart-stage =
    { $stage ->
        [registered] Registered
        [evaluated] Evaluated
        [recognised] Recognised
        [rewarded] Rewarded
       *[stopped] Stopped
    }
figures-sheet-list = List
figures-sheet-steps = Over time
figures-sheet-code = Code
figures-sheet-unit = Unit
figures-sheet-above = Belongs to
figures-sheet-what = What
figures-sheet-when = When
figures-sheet-value = Number of { $noun }
figures-sheet-number = Number
figures-sheet-met = Met
figures-sheet-of = Out of
figures-sheet-rate = Rate
figures-sheet-state = State
figures-sheet-all = Total
figures-sheet-besides = counts in the sum only
figures-chart-goal = Target { $goal } %
