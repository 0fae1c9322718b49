"""What the runners of all peers share: their arguments, and the answer they write."""

import argparse
import json
import subprocess
import time


def arguments():
    """The model, where the answer goes, and what the solver may use."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model", help="a free MPS file that caseload has written")
    parser.add_argument("answer", help="the JSON file to write")
    parser.add_argument("--time-limit", type=float, required=True, help="seconds")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


class Clock:
    """Seconds of wall time since it was made."""

    def __init__(self):
        self.start = time.monotonic()

    @property
    def seconds(self):
        return round(time.monotonic() - self.start, 3)


def answer(path, *, version, settings, status, seconds, value=None, bound=None, ones=()):
    """Writes what a solver says.

    status: "optimal", "feasible", "infeasible" or "none" (no plan found); value and bound are the
    solver's own words in minutes; ones: the names of the pair columns that are one.
    """
    document = {
        "version": version,
        "settings": settings,
        "status": status,
        "value": value,
        "bound": bound,
        "seconds": seconds,
        "ones": [name for name in ones if name.startswith("x_")],
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)


def finite(number):
    """The number; nothing where a solver writes an infinite one for "unknown"."""
    return number if abs(number) < 1e19 else None


def output(command, time_limit):
    """What a program prints; it is ended if it has no regard for its limit."""
    try:
        run = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=1.5 * time_limit + 30
        )
        return run.stdout
    except subprocess.TimeoutExpired as ended:
        return (ended.stdout or b"").decode(errors="replace")
