"""CBC on an exported model."""

import os
import re
import tempfile

from peer import Clock, answer, arguments, output

arguments = arguments()
with tempfile.TemporaryDirectory() as folder:
    model = os.path.join(folder, "model.mps")
    with open(arguments.model, encoding="utf-8") as source, open(
        model, "w", encoding="utf-8"
    ) as target:
        for line in source:
            # Its reader takes a file for a fixed one unless the first card says otherwise.
            target.write("NAME program FREE\n" if line.startswith("NAME") else line)
    solution = os.path.join(folder, "solution.txt")
    command = ["cbc", model, "-threads", str(arguments.threads), "-timeMode", "elapsed"]
    command += ["-seconds", str(arguments.time_limit), "-ratioGap", "0", "-allowableGap", "0.009"]
    command += ["-solve", "-solution", solution]
    clock = Clock()
    log = output(command, arguments.time_limit)
    seconds = clock.seconds
    text = ""
    if os.path.exists(solution):
        with open(solution, encoding="utf-8") as file:
            text = file.read()


def number(pattern):
    """The number behind some words of the log; nothing where they are missing."""
    found = re.findall(pattern + r"\s*(-?[0-9.]+(?:e[+-]?[0-9]+)?)", log)
    return float(found[-1]) if found else None


first = text.split("\n", 1)[0].lower()
has_plan = bool(text) and "infeasible" not in first and "no integer solution" not in log.lower()
value = number(r"Objective value:") if has_plan else None
is_optimal = first.startswith("optimal")
status = "optimal" if is_optimal else "feasible" if value is not None else "none"
if "Problem proven infeasible" in log or "proven infeasible" in first:
    status = "infeasible"
ones = []
if value is not None:
    for line in text.split("\n")[1:]:
        words = line.replace("**", "").split()
        if len(words) >= 3 and float(words[2]) > 0.5:
            ones.append(words[1])
answer(
    arguments.answer,
    version="CBC " + (re.search(r"Version:\s*(\S+)", log) or [None, "unknown"])[1],
    settings=f"ratioGap=0 allowableGap=0.009 threads={arguments.threads}",
    status=status,
    seconds=seconds,
    value=value,
    bound=value if is_optimal else number(r"Lower bound:"),
    ones=ones,
)
