"""CP-SAT on an exported model: every number in it is a whole one once prices are hundredths."""

import ortools
from ortools.sat.python import cp_model

import mps
from peer import Clock, answer, arguments

HUNDREDTHS = 100


def whole(number):
    """The number as an integer, which it must be."""
    nearest = round(number)
    if abs(number - nearest) > 1e-6:
        raise ValueError(f"{number} is not whole")
    return nearest


def build(program):
    """The model and its variables by name."""
    model = cp_model.CpModel()
    most = {name: largest(program, name) for name in program.columns}
    columns = {
        name: model.new_int_var(whole(program.lower[name]), most[name], name)
        for name in program.columns
    }
    for row, entries in program.rows.items():
        # Rows in hundredths where they have fractions: held levels are prices.
        scale = 1 if all(number == round(number) for _, number in entries) else HUNDREDTHS
        total = sum(whole(number * scale) * columns[name] for name, number in entries)
        if program.row_lower[row] > -mps.INFINITE:
            model.add(total >= whole(program.row_lower[row] * scale))
        if program.row_upper[row] < mps.INFINITE:
            model.add(total <= int(program.row_upper[row] * scale + 1e-6))
    model.minimize(
        sum(whole(cost * HUNDREDTHS) * columns[name] for name, cost in program.cost.items())
    )
    return model, columns


def largest(program, name):
    """A column's upper bound; what all loads sum to where it has none."""
    if program.upper[name] < mps.INFINITE:
        return whole(program.upper[name])
    return largest.total


arguments = arguments()
program = mps.read(arguments.model)
largest.total = whole(
    max(sum(abs(number) for _, number in entries) for entries in program.rows.values())
)
model, columns = build(program)
solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = arguments.time_limit
solver.parameters.num_workers = arguments.threads
clock = Clock()
outcome = solver.solve(model)
seconds = clock.seconds
has_plan = outcome in (cp_model.OPTIMAL, cp_model.FEASIBLE)
status = {
    cp_model.OPTIMAL: "optimal",
    cp_model.FEASIBLE: "feasible",
    cp_model.INFEASIBLE: "infeasible",
}.get(outcome, "none")
answer(
    arguments.answer,
    version=f"CP-SAT {ortools.__version__}",
    settings=f"num_workers={arguments.threads}",
    status=status,
    seconds=seconds,
    value=solver.objective_value / HUNDREDTHS if has_plan else None,
    bound=None if status == "infeasible" else solver.best_objective_bound / HUNDREDTHS,
    ones=[name for name, column in columns.items() if has_plan and solver.value(column) == 1],
)
