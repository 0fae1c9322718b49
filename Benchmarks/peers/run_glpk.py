"""GLPK's own program on an exported model, with every kind of cut. It knows one thread."""

import os
import re
import tempfile

import mps
from peer import Clock, answer, arguments, output

arguments = arguments()
with tempfile.TemporaryDirectory() as folder:
    solution = os.path.join(folder, "solution.txt")
    limit = max(1, int(arguments.time_limit))
    command = ["glpsol", "--freemps", arguments.model, "--cuts", "--tmlim", str(limit)]
    clock = Clock()
    log = output(command + ["--write", solution], arguments.time_limit)
    seconds = clock.seconds
    lines = []
    if os.path.exists(solution):
        with open(solution, encoding="utf-8") as file:
            lines = [line.split() for line in file]

head = next((words for words in lines if words[:2] == ["s", "mip"]), None)
status = {"o": "optimal", "f": "feasible", "n": "infeasible"}.get(head[4] if head else "", "none")
value = float(head[5]) if status in ("optimal", "feasible") else None
# The tree's lines end in "mip = VALUE >= BOUND GAP", the value "not found yet" at first.
bounds = re.findall(r">=\s+(-?[0-9.]+e[+-][0-9]+)", log)
ones = []
if value is not None:
    names = mps.read(arguments.model).columns
    ones = [names[int(w[1]) - 1] for w in lines if w and w[0] == "j" and float(w[2]) > 0.5]
version = output(["glpsol", "--version"], arguments.time_limit)
answer(
    arguments.answer,
    version="GLPK " + (re.search(r"(\d+\.\d+)", version) or [None, "unknown"])[1],
    settings="--cuts threads=1",
    status=status,
    seconds=seconds,
    value=value,
    bound=value if status == "optimal" else float(bounds[-1]) if bounds else None,
    ones=ones,
)
