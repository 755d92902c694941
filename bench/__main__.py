"""Run the benches in order, or those named: `python -m bench turns cold`."""

import sys
from importlib import import_module

BENCHES = (
    "turns",
    "parts",
    "cold",
    "facts",
    "search",
    "asked",
    "reading",
    "reports",
    "measures",
    "answers",
    "charts",
    "board",
    "machine",
    "waves",
    "kills",
)


def main(named: list[str]) -> int:
    """Run them one after another, each in its own words; 2 for a name that is none."""
    unknown = [name for name in named if name not in BENCHES]
    if unknown:
        sys.stderr.write(f"no such bench: {', '.join(unknown)}; there are {', '.join(BENCHES)}\n")
        return 2
    for name in named or BENCHES:
        import_module(f"bench.{name}").run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
