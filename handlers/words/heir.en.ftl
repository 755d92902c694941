### A new plan follows an old one: what was settled before may be taken over.

heir-offer =
    <b>{ $new }</b> follows { $old }.
    { $count } things that were settled for the old plan may be used again. Look and choose; nothing changes by itself.
heir-button-see = Use again from the plan before ({ $count })
heir-button-all = Take all lines above
heir-list =
    <b>{ $new }</b>: to use again from { $old } ({ $count })
    { $lines }
    Tap a number to take a line.
heir-target = { $number }. Target “{ $words }”: { $by }
heir-by-hand = figures entered by hand
heir-owed = { $number }. { $task } – { $who }: { $owes }
heir-none = { $new }: nothing is left to use again from the plan before.
heir-taken = ✓ { $count } taken.
