### "Dân vận khéo" models and their stages.

models-menu = “Dân vận khéo” models of my unit
models-button = Models
models-none = There is no model of { $year } yet.
models-list =
    <b>Models of { $year }</b> ({ $count ->
        [one] 1 model
       *[other] { $count } models
    }, page { $page }/{ $pages })
    { $lines }
models-line = { $number }. { $name } – { $unit } – { $stage }
models-one =
    <b>{ $name }</b>
    Unit: { $unit }
    Year: { $year }
    Field: { $field }
    Led by: { $lead }
    { $lines }
models-stage-line = ✓ { $stage }: { $day } ({ $name })
models-stage-registered = registered
models-stage-evaluated = evaluated
models-stage-recognised = recognised
models-stage-rewarded = rewarded
models-stage-stopped = stopped

models-button-number = { $number }
models-button-list = ‹ List
models-button-year = { $year } ({ $count })
models-button-look = See the model
models-button-evaluated = Evaluated
models-button-recognised = Recognise
models-button-rewarded = Reward
models-button-stopped = Stop
models-button-take-back = Not: { $stage }
models-button-carry = Carry over to { $year }

models-title = “Dân vận khéo” model
models-about = { $name }: { $stage }
models-ask-day = Since which day? Tap Today or type one, for example 12/3.
models-refuse-day = I did not get the day. Type one, for example 12/3.
models-refuse-before = The model was registered { $day }. Type that day or a later one.
models-set = Model “{ $name }” ({ $unit }): { $stage } since { $day }.
models-already = Model “{ $name }” is { $stage } since { $day } already.
models-left = Model “{ $name }”: no longer “{ $stage }”.
models-not-there = Model “{ $name }” is not “{ $stage }”.
models-carried = Model “{ $name }” goes on in { $year }.
models-carried-before = Model “{ $name }” is there in { $year } already.
models-cannot-carry = Model “{ $name }” has stopped or belongs to { $year }: it can't be carried over.
models-gone = This model is no more (the report that registered it was withdrawn or returned).
models-denied = You have no right over the models of this unit.
models-denied-above = Evaluated, recognised and rewarded are set by leaders above the unit.
