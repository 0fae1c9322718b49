/* Plain arrays -> a GLPK problem, whose rows and columns count from 1. */
#include <math.h>

#include "Solve.h"

int bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

static int glpk_status(int status) {
  switch (status) {
    case GUARD_BASIC: return GLP_BS;
    case GUARD_UPPER: return GLP_NU;
    case GUARD_ZERO: return GLP_NF;
    case GUARD_FIXED: return GLP_NS;
    default: return GLP_NL;
  }
}

static void load_columns(const solve_state *state, glp_prob *problem) {
  const guard_program *program = state->program;
  for (int j = 0; j < program->columns; j++) {
    double lower = program->column_lower[j], upper = program->column_upper[j];
    glp_set_col_bnds(problem, j + 1, bound_type(lower, upper), lower, upper);
    glp_set_obj_coef(problem, j + 1, program->cost[j]);
    if (state->options->kind == GUARD_SEARCH && program->integer[j])
      glp_set_col_kind(problem, j + 1, GLP_IV);
  }
}

static void load_rows(const solve_state *state, glp_prob *problem) {
  const guard_program *program = state->program;
  for (int i = 0; i < program->rows; i++) {
    double lower = program->row_lower[i], upper = program->row_upper[i];
    int start = program->row_start[i], count = program->row_start[i + 1] - start;
    glp_set_row_bnds(problem, i + 1, bound_type(lower, upper), lower, upper);
    /* GLPK never reads the first place of a list, so each list begins one place early. */
    glp_set_mat_row(problem, i + 1, count, program->entry_column + start - 1,
                    program->entry_coefficient + start - 1);
  }
}

static void load_basis(const solve_state *state, glp_prob *problem) {
  const guard_options *options = state->options;
  if (options->row_basis == NULL || options->column_basis == NULL) {
    glp_std_basis(problem);
    return;
  }
  for (int i = 0; i < state->program->rows; i++)
    glp_set_row_stat(problem, i + 1, glpk_status(options->row_basis[i]));
  for (int j = 0; j < state->program->columns; j++)
    glp_set_col_stat(problem, j + 1, glpk_status(options->column_basis[j]));
}

glp_prob *load_program(solve_state *state) {
  const guard_program *program = state->program;
  glp_prob *problem = glp_create_prob();
  glp_set_obj_dir(problem, program->maximise ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(problem, 0, program->constant);
  if (program->rows > 0) glp_add_rows(problem, program->rows);
  if (program->columns > 0) glp_add_cols(problem, program->columns);
  load_columns(state, problem);
  load_rows(state, problem);
  if (state->options->fault == GUARD_FAULT_LOADING)
    glp_set_col_bnds(problem, program->columns + 99, GLP_FR, 0, 0);
  if (state->options->scale)
    glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP);
  load_basis(state, problem);
  return problem;
}
