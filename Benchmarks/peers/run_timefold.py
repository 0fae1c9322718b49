"""Timefold on an exported model, put into its own terms: one variable a client, its manager.

Only models whose columns are pairs, "nobody", and excesses of single rows fit these terms; another
one is refused with a reason. Timefold gives no bound.

The book handed to TimefoldPeer.java is whole numbers: rows, managers, clients; for each row its upper
bound and its price above that (-1: hard); for each client how many options it has, and for each of
these the manager, the price, how many rows it enters, and for each of them row and coefficient.
Prices are hundredths of a minute. The one manager beyond the last is nobody.
"""

import glob
import os
import subprocess
import sys
import tempfile
from importlib import metadata, util

import mps
from peer import Clock, answer, arguments

HUNDREDTHS = 100


class Refused(Exception):
    """Why a model does not fit."""


def whole(number):
    """The number in hundredths, which must be whole."""
    return round(number * HUNDREDTHS)


def client_rows(program):
    """The columns of each client, by its row."""
    rows = {row: entries for row, entries in program.rows.items() if row.startswith("client_")}
    return {row: [name for name, _ in entries] for row, entries in rows.items()}


def book(program):
    """The numbers of the book, and the column of each client and manager."""
    clients = client_rows(program)
    pairs = {name: row for row, names in clients.items() for name in names}
    uses = {}
    for row, entries in program.rows.items():
        for name, number in entries:
            if name not in pairs:
                uses.setdefault(name, []).append((row, number))
    excess = {}
    for name in program.columns:
        if name in pairs:
            continue
        # A column that no row uses is free to be what costs least.
        for row, number in uses.get(name, []):
            is_alone = len(uses[name]) == 1 and number == -1 and program.row_upper[row] < mps.INFINITE
            if not is_alone or row in excess or program.upper[name] < mps.INFINITE:
                raise Refused(f"the column {name} of the row {row} fits no term")
            excess[row] = program.cost.get(name, 0.0)
    rows, entries_of = numbered_rows(program, clients, pairs, excess)
    return write(program, clients, rows, entries_of)


def numbered_rows(program, clients, pairs, excess):
    """Rows as (upper bound, price) and what each pair adds to them; lower bounds turned round."""
    rows, entries_of = [], {name: [] for name in pairs}
    for row, entries in program.rows.items():
        if row in clients:
            continue
        sides = []
        if program.row_upper[row] < mps.INFINITE:
            sides.append((1, program.row_upper[row]))
        if program.row_lower[row] > -mps.INFINITE:
            sides.append((-1, -program.row_lower[row]))
        scale = 1 if all(number == round(number) for _, number in entries) else HUNDREDTHS
        for sign, bound in sides:
            price = whole(excess[row]) if row in excess else -1
            for name, number in entries:
                if name in pairs:
                    entries_of[name].append((len(rows), sign * round(number * scale)))
            rows.append((int(bound * scale + 1e-6), price))
    return rows, entries_of


def write(program, clients, rows, entries_of):
    """The text of the book and the columns by client and manager."""
    managers, options = {"nobody": 0}, []
    for row, names in clients.items():
        client = row.removeprefix("client_")
        option = {}
        for name in names:
            manager = "nobody" if name == f"nobody_{client}" else name.removeprefix(f"x_{client}_")
            option[managers.setdefault(manager, len(managers))] = name
        options.append(option)
    numbers = [len(rows), len(managers), len(options)]
    numbers += [number for row in rows for number in row]
    for option in options:
        numbers.append(len(option))
        for manager, name in option.items():
            entries = entries_of[name]
            numbers += [manager, whole(program.cost.get(name, 0.0)), len(entries)]
            numbers += [number for entry in entries for number in entry]
    return " ".join(map(str, numbers)), options


def main():
    """Runs Timefold, or says why not."""
    given = arguments()
    version = "Timefold " + metadata.version("timefold")
    settings = "default construction and local search, incremental score in Java, threads=1"
    try:
        text, options = book(mps.read(given.model))
    except Refused as reason:
        answer(
            given.answer, version=version, settings=f"refused: {reason}", status="refused", seconds=0
        )
        return
    package = os.path.dirname(util.find_spec("timefold.solver").origin)
    jars = os.pathsep.join(
        jar for jar in glob.glob(f"{package}/jars/*.jar") if "logback" not in jar
    )
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "TimefoldPeer.java")
    with tempfile.TemporaryDirectory() as folder:
        model, found = f"{folder}/book.txt", f"{folder}/answer.txt"
        with open(model, "w", encoding="utf-8") as file:
            file.write(text)
        subprocess.run(["javac", "-cp", jars, "-d", folder, source], check=True)
        command = ["java", "-cp", folder + os.pathsep + jars, "TimefoldPeer", model, found]
        clock = Clock()
        run = subprocess.run(
            command + [str(given.time_limit)], capture_output=True, text=True, check=False
        )
        if run.returncode != 0:
            sys.exit(run.stderr)
        with open(found, encoding="utf-8") as file:
            lines = file.read().split("\n")
    hard, soft, seconds = lines[0].split()
    chosen = [int(line) for line in lines[1 : 1 + len(options)]]
    has_plan = int(hard) == 0 and all(manager >= 0 for manager in chosen)
    answer(
        given.answer,
        version=version,
        settings=settings,
        status="feasible" if has_plan else "none",
        seconds=round(float(seconds), 3) if seconds else clock.seconds,
        value=-int(soft) / HUNDREDTHS if has_plan else None,
        ones=[option[manager] for option, manager in zip(options, chosen)] if has_plan else [],
    )


main()
