"""SCIP on an exported model. It searches on one thread, whatever it is given."""

import pyscipopt

from peer import Clock, answer, arguments, finite

arguments = arguments()
model = pyscipopt.Model()
model.hideOutput()
model.readProblem(arguments.model, extension="mps")
model.setParam("limits/time", arguments.time_limit)
model.setParam("limits/gap", 0.0)
model.setParam("limits/absgap", 0.009)
clock = Clock()
model.optimize()
seconds = clock.seconds
has_plan = model.getNSols() > 0
status = {"optimal": "optimal", "infeasible": "infeasible", "gaplimit": "optimal"}.get(
    model.getStatus(), "feasible" if has_plan else "none"
)
ones = []
if has_plan:
    best = model.getBestSol()
    ones = [column.name for column in model.getVars() if model.getSolVal(best, column) > 0.5]
major = f"SCIP {model.version()}"
answer(
    arguments.answer,
    version=f"{major} (PySCIPOpt {pyscipopt.__version__})",
    settings="limits/absgap=0.009 threads=1",
    status=status,
    seconds=seconds,
    value=model.getObjVal() if has_plan else None,
    bound=finite(model.getDualbound()),
    ones=ones,
)
