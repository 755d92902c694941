"""Takes the answers in words out of a row: who chaired, where, about what, which model, whose."""

from handlers.reading.naming import Models
from handlers.reading.phrased import Wordings


class Wording(Models):
    """One reading of a row's words."""

    def read(self) -> Wordings:
        fields = {one.name: one for one in self.row.kind.fields}
        if "chair" in fields:
            self._person("chair", [at for at, one in enumerate(self.items) if one.code == "C"])
            if "chair" not in self.out.answers:
                self._subject()
        if "name" in fields:
            self._model()
        if "field" in fields:
            self._choice("field")
        if "lead" in fields:
            leads = [
                at
                for at, one in enumerate(self.items)
                if (one.code == "i" and one.value == "lead") or one.code == "C"
            ]
            self._person("lead", leads)
        if "place" in fields:
            self._place()
        if "topic" in fields:
            self._topic()
        return self.out
