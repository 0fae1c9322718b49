/* A solved GLPK problem -> plain arrays. */
#include "Solve.h"

static int guard_status(int status) {
  switch (status) {
    case GLP_BS: return GUARD_BASIC;
    case GLP_NU: return GUARD_UPPER;
    case GLP_NF: return GUARD_ZERO;
    case GLP_NS: return GUARD_FIXED;
    default: return GUARD_LOWER;
  }
}

void read_relaxation(solve_state *state, glp_prob *problem) {
  guard_result *result = state->result;
  int rows = state->program->rows, columns = state->program->columns;
  result->primal_feasible = glp_get_prim_stat(problem) == GLP_FEAS;
  result->dual_feasible = glp_get_dual_stat(problem) == GLP_FEAS;
  result->basis_known = 1;
  result->objective = glp_get_obj_val(problem);
  result->bound_known = result->dual_feasible && glp_get_prim_stat(problem) != GLP_NOFEAS;
  result->bound = result->objective;
  for (int i = 0; i < rows; i++) {
    result->row_value[i] = glp_get_row_prim(problem, i + 1);
    result->row_price[i] = glp_get_row_dual(problem, i + 1);
    result->row_basis[i] = guard_status(glp_get_row_stat(problem, i + 1));
  }
  for (int j = 0; j < columns; j++) {
    result->column_value[j] = glp_get_col_prim(problem, j + 1);
    result->column_reduced_cost[j] = glp_get_col_dual(problem, j + 1);
    result->column_basis[j] = guard_status(glp_get_col_stat(problem, j + 1));
  }
}

void read_search(solve_state *state, glp_prob *problem) {
  guard_result *result = state->result;
  int status = glp_mip_status(problem);
  result->primal_feasible = status == GLP_OPT || status == GLP_FEAS;
  if (!result->primal_feasible) return;
  result->objective = glp_mip_obj_val(problem);
  for (int i = 0; i < state->program->rows; i++)
    result->row_value[i] = glp_mip_row_val(problem, i + 1);
  for (int j = 0; j < state->program->columns; j++)
    result->column_value[j] = glp_mip_col_val(problem, j + 1);
}
