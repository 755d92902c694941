"""Every kind of report there is; adding one is a file and a line."""

from handlers.forms.dialogue import DIALOGUE
from handlers.forms.model import MODEL
from handlers.forms.reception import RECEPTION
from handlers.forms.situation import SITUATION
from handlers.forms.task import TASK
from handlers.forms.training import TRAINING

KINDS = (DIALOGUE, TRAINING, MODEL, RECEPTION, SITUATION, TASK)
BY_NAME = {kind.name: kind for kind in KINDS}
