"""Killed with SIGKILL hundreds of times while people talk to it: `python -m bench.kills`.

Options: --kills 300 --library ptb --seed 1 (both libraries when none is named).
"""

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.wire.audit import Found
from tests.wire.harness import Killing, Progress, torment

KILLS = 300
LIBRARIES = "aiogram", "ptb"
EVERY = 10  # kills between two lines of progress
SHOWN = 20  # broken promises that are printed; the count is always whole
HEAD = (
    "library  kills  seconds  updates  letters  arrived  doubled  uncertain  given up  unheard"
    "  broken"
)


def run(kills: int = KILLS, libraries: tuple[str, ...] = LIBRARIES, seed: int = 1) -> None:
    """Print a line for each library; exit with an error when a promise was broken."""
    lines, broken = [], 0
    for library in libraries:
        started = monotonic()
        with tempfile.TemporaryDirectory(prefix="danvan-kills-") as folder:
            found = torment(Path(folder), Killing(library, kills, seed=seed), _tell(library, kills))
        lines.append(_line(library, kills, monotonic() - started, found))
        broken += len(found.wrong)
        for what in found.wrong[:SHOWN]:
            _say(f"BROKEN {library}: {what}")
    _say(HEAD, *lines)
    if broken:
        raise SystemExit(1)


def _tell(library: str, of: int) -> Progress:
    started = monotonic()

    def tell(kills: int, updates: int) -> None:
        if kills % EVERY == 0:
            seconds = monotonic() - started
            _say(f"{library}: {kills}/{of} kills, {updates} updates, {seconds:.0f} s")

    return tell


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def _line(library: str, kills: int, seconds: float, found: Found) -> str:
    return (
        f"{library:<7}  {kills:>5}  {seconds:>7.0f}  {found.updates:>7}  {found.letters:>7}"
        f"  {found.arrived:>7}  {found.doubled:>7}  {found.uncertain:>9}  {found.given_up:>8}"
        f"  {found.unheard:>7}  {len(found.wrong):>6}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.kills")
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--library", choices=LIBRARIES)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    libraries = (options.library,) if options.library else LIBRARIES
    run(options.kills, libraries, options.seed)


if __name__ == "__main__":
    main()
