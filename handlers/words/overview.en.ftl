### Leaders' questions of figures: what was understood, said in the answer's first line.

overview-and = { $one }, { $other }
overview-half =
    { $line }
    Not understood: “{ $words }”.

overview-lacks = The { $units } { $lacking }
overview-has = The { $units } { $having }
overview-one = The { $units } { $single }
overview-count = Number of { $units } { $having }
overview-rank = Ranking of { $units } by { $number }
overview-rank-least = Ranking of { $units }, lowest first, by { $number }
overview-rank-top = Top { $top } { $units } by { $number }
overview-rank-bottom = Bottom { $top } { $units } by { $number }
overview-trend = Trend of { $number }
overview-compare = Comparison of { $number }
overview-last = Last time: { $number }
overview-average = on average
overview-part-women-share = share of women
overview-states = States of the tasks
overview-profile = Overall results
overview-rate-trend = Trend: { $rate }

overview-by-month = by month
overview-by-quarter = by quarter
overview-by-field = by field
overview-by-stage = by stage
overview-by-name = by name
overview-by-group = by group
overview-by-task = each task
overview-by-women = and how many of them are women

overview-units = units
overview-units-province = provinces
overview-units-district = districts
overview-units-commune = communes
overview-units-village = villages
overview-units-office = offices
overview-units-department = departments
overview-units-organisation = mass organisations
overview-units-party-cell = party cells
overview-units-school = schools
overview-units-post = posts

overview-lacking = short of it
overview-lacking-models = without a registered model
overview-lacking-dialogues = without a dialogue
overview-lacking-trained = without training
overview-lacking-receptions = without a citizen reception
overview-lacking-opinions = with unresolved opinions
overview-lacking-reports = that have not reported
overview-lacking-tasks = with tasks not done
overview-lacking-on-time = not on time
overview-lacking-participants = without participants in a dialogue

overview-having = that meet it
overview-having-models = with a registered model
overview-having-dialogues = that held a dialogue
overview-having-trained = that held training
overview-having-receptions = that received citizens
overview-having-opinions = with resolved opinions
overview-having-reports = that reported
overview-having-tasks = with their tasks done
overview-having-on-time = on time
overview-having-participants = with participants in a dialogue

overview-single = with just one
overview-single-models = with just one model
overview-single-dialogues = with just one dialogue
overview-single-trained = with just one person trained
overview-single-receptions = with just one citizen reception
overview-single-opinions = with just one opinion
overview-single-reports = with just one report
overview-single-tasks = with just one task done
overview-single-on-time = with just one task done on time
overview-single-participants = with just one participant in a dialogue

overview-number = { $at ->
    [start] All figures
   *[inside] all figures
}
overview-number-models = { $at ->
    [start] Models
   *[inside] models
}
overview-number-dialogues = { $at ->
    [start] Dialogues
   *[inside] dialogues
}
overview-number-trained = { $at ->
    [start] People trained
   *[inside] people trained
}
overview-number-receptions = { $at ->
    [start] Citizen receptions
   *[inside] citizen receptions
}
overview-number-opinions = { $at ->
    [start] Opinions
   *[inside] opinions
}
overview-number-reports = { $at ->
    [start] Reports
   *[inside] reports
}
overview-number-tasks = { $at ->
    [start] Tasks done
   *[inside] tasks done
}
overview-number-on-time = { $at ->
    [start] Tasks done on time
   *[inside] timeliness
}
overview-number-participants = { $at ->
    [start] Participants in dialogues
   *[inside] participants in dialogues
}

overview-rate = Rate
overview-rate-models = Share of { $units } with a model
overview-rate-dialogues = Share of { $units } with a dialogue
overview-rate-trained = Training coverage
overview-rate-receptions = Share of { $units } that received citizens
overview-rate-opinions = Share of opinions resolved
overview-rate-reports = Share of { $units } that reported
overview-rate-tasks = Share of tasks done
overview-rate-on-time = Share done on time
overview-rate-participants = Share of { $units } with participants

overview-part-unresolved = unresolved
overview-part-resolved = resolved
overview-part-raised = raised
overview-part-people = people
overview-part-cases = cases
overview-part-women = women
overview-part-held = courses held
overview-part-recognised = recognised
overview-part-rewarded = rewarded
overview-part-evaluated = evaluated
overview-part-stopped = stopped
overview-part-not-evaluated = not evaluated yet
overview-part-not-recognised = not recognised yet
overview-part-not-rewarded = not rewarded yet
overview-part-only-evaluated = evaluated but not recognised
overview-part-only-recognised = recognised but not rewarded
overview-part-evaluated-unrewarded = evaluated but not rewarded
overview-part-missing = overdue
overview-part-done-late = done late
overview-part-done-in-time = done in time
overview-part-not-yet-due = not yet due
overview-part-exempt = exempt
overview-part-nothing-to-report = nothing to report

overview-bound-from = { $number } or more
overview-bound-over = more than { $number }
overview-bound-under = fewer than { $number }
overview-bound-up-to = at most { $number }
overview-bound-just = exactly { $number }
overview-target = against the target
overview-field = field: { $field }
overview-group = group: { $group }
overview-report-kind = reports of kind: { $kind }
overview-plan = plan { $plan }
overview-entry = task “{ $entry }”
overview-kinds = { $units }
overview-kinds-of = { $units } of { $names }
overview-of = { $names }
overview-against = against { $period }

overview-period-year = { $year }
overview-period-half = { $half ->
    [1] first half of { $year }
   *[2] second half of { $year }
}
overview-period-quarter = Q{ $quarter } { $year }
overview-period-month = { $month }/{ $year }
overview-period-day = { $day }
overview-period-span = { $first } to { $last }
