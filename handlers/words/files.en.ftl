### Pictures, voice notes and papers that come with a report, and reports in groups.

files-photos =
    { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    }
files-voices =
    { $count ->
        [one] { $count } voice note
       *[other] { $count } voice notes
    }
files-papers =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
files-missing = { $count } not to be had
files-none = no file yet
files-and = { $one }, { $other }
files-whose =
    I have received { $files }.
    Which report is this for?
files-button-report = { $receipt } · { $kind } · { $day }
files-button-new = A new report
files-button-drop = Drop
files-dropped = Dropped: what you sent is in no report.
files-joined = Attached to: { $title }.
files-added = { $files } added to <b>{ $receipt }</b>. In all it has { $whole }.
files-lost = A file for <b>{ $receipt }</b> could not be fetched (over 20 MB, or deleted). Please send a smaller one if it is needed.
files-settled = This has been settled.
files-no-report = You have not sent any report.
files-no-such = I found no report “{ $said }”.
files-not-yours = <b>{ $receipt }</b> is not a report of your unit, so nothing was added to it.
files-not-your-card = This card is somebody else's, so nothing was added to it.
files-not-here = <b>{ $receipt }</b> is not of this group's unit. Please write to me in private.

report-group-not-linked = This group is not linked to a unit yet. A leader of the unit may type <c>/link UNIT</c> here, or write to me in private.
report-group-elsewhere = { $unit } is not part of { $own }, so I do not take that report in this group. Please write to me in private.
report-group-denied = You may not report for { $unit }. For your own unit please write to me in private.
report-group-receipt =
    { $kind } · { $unit } · { $day }
    { $receipt }
report-group-receipt-files =
    { $kind } · { $unit } · { $day } · { $files }
    { $receipt }
