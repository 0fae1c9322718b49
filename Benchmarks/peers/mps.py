"""Reads the free MPS files that caseload writes, for solvers that read none."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Program:
    """A mixed-integer program: minimise cost, rows within bounds, columns within bounds."""

    columns: list = field(default_factory=list)
    cost: dict = field(default_factory=dict)
    integer: set = field(default_factory=set)
    lower: dict = field(default_factory=dict)
    upper: dict = field(default_factory=dict)
    rows: dict = field(default_factory=lambda: defaultdict(list))
    row_lower: dict = field(default_factory=dict)
    row_upper: dict = field(default_factory=dict)


INFINITE = float("inf")


def read(path):
    """The program of a file."""
    program, kinds, objective, ranges = Program(), {}, None, {}
    rhs, section, is_integer = {}, None, False
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("*") or not line.strip():
                continue
            words = line.split()
            if not line[0].isspace():
                section = words[0]
            elif section == "ROWS":
                if words[0] == "N":
                    objective = objective or words[1]
                else:
                    kinds[words[1]] = words[0]
            elif section == "COLUMNS":
                if words[1] == "'MARKER'":
                    is_integer = words[2] == "'INTORG'"
                    continue
                name = words[0]
                if name not in program.lower:
                    program.columns.append(name)
                    program.lower[name], program.upper[name] = 0.0, INFINITE
                    if is_integer:
                        program.integer.add(name)
                for row, number in zip(words[1::2], words[2::2]):
                    if row == objective:
                        program.cost[name] = float(number)
                    else:
                        program.rows[row].append((name, float(number)))
            elif section == "RHS":
                rhs.update(zip(words[1::2], map(float, words[2::2])))
            elif section == "RANGES":
                ranges.update(zip(words[1::2], map(float, words[2::2])))
            elif section == "BOUNDS":
                bound(program, words)
    for row, kind in kinds.items():
        right = rhs.get(row, 0.0)
        low = right if kind in "EG" else -INFINITE
        high = right if kind in "EL" else INFINITE
        if row in ranges:
            low, high = ranged(kind, right, ranges[row])
        program.row_lower[row], program.row_upper[row] = low, high
    return program


def bound(program, words):
    """Applies one line of the section BOUNDS."""
    kind, name = words[0], words[2]
    number = float(words[3]) if len(words) > 3 else None
    if kind in ("LO", "FX"):
        program.lower[name] = number
    if kind in ("UP", "FX"):
        program.upper[name] = number
    if kind == "BV":
        program.lower[name], program.upper[name] = 0.0, 1.0
        program.integer.add(name)
    if kind in ("MI", "FR"):
        program.lower[name] = -INFINITE
    if kind in ("PL", "FR"):
        program.upper[name] = INFINITE
    if kind not in ("LO", "UP", "FX", "BV", "MI", "PL", "FR"):
        raise ValueError(f"unknown kind of bound: {kind}")


def ranged(kind, right, width):
    """The bounds of a row with a range."""
    if kind == "L":
        return right - abs(width), right
    if kind == "G":
        return right, right + abs(width)
    return (right, right + width) if width >= 0 else (right + width, right)
