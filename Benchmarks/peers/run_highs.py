"""HiGHS on an exported model, asked for the optimum itself."""

import highspy

from peer import Clock, answer, arguments, finite

arguments = arguments()
solver = highspy.Highs()
options = {
    "output_flag": False,
    "time_limit": arguments.time_limit,
    "threads": arguments.threads,
    "parallel": "on" if arguments.threads > 1 else "off",
    "mip_rel_gap": 0.0,
    # Prices are multiples of a hundredth of a minute.
    "mip_abs_gap": 0.009,
}
for name, value in options.items():
    solver.setOptionValue(name, value)
solver.readModel(arguments.model)
clock = Clock()
solver.run()
seconds = clock.seconds
info = solver.getInfo()
has_plan = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
status = {
    highspy.HighsModelStatus.kOptimal: "optimal",
    highspy.HighsModelStatus.kInfeasible: "infeasible",
}.get(solver.getModelStatus(), "feasible" if has_plan else "none")
names = solver.getLp().col_names_
values = solver.getSolution().col_value if has_plan else []
answer(
    arguments.answer,
    version=f"HiGHS {solver.version()}",
    settings=f"mip_rel_gap=0 mip_abs_gap=0.009 threads={arguments.threads}",
    status=status,
    seconds=seconds,
    value=info.objective_function_value if has_plan else None,
    bound=finite(info.mip_dual_bound),
    ones=[name for name, value in zip(names, values) if value > 0.5],
)
