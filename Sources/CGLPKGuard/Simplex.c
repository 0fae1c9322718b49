/* The simplex method in slices of pivots, so that a stop or a limit acts between two of them.
 *
 * GLPK's own time limit is wall time, and ends a solve for good; a slice is counted in pivots,
 * so the path is the same on every machine. Slices cost a few per cent. */
#include "Solve.h"

double size_of(glp_prob *problem) {
  return (double)glp_get_num_nz(problem) + glp_get_num_rows(problem) + glp_get_num_cols(problem);
}

/* Pivots per slice: about a quarter of a second on a large problem. */
static int pivot_slice(glp_prob *problem) {
  double pivots = 1e8 / (size_of(problem) + 1);
  return pivots < 10 ? 10 : pivots > 500 ? 500 : (int)pivots;
}

int may_go_on(const solve_state *state) {
  int limit = state->options->pivot_limit;
  if (stop_wanted(state->control)) return GUARD_STOPPED;
  if (limit >= 0 && state->pivots >= limit) return GUARD_PIVOT_LIMIT;
  return GO_ON;
}

static int next_slice(const solve_state *state, int slice) {
  int limit = state->options->pivot_limit;
  if (limit < 0) return slice;
  long long left = limit - state->pivots;
  return left < slice ? (int)left : slice;
}

static int reason_of_status(solve_state *state, glp_prob *problem) {
  switch (glp_get_status(problem)) {
    case GLP_OPT: return GUARD_OPTIMAL;
    case GLP_NOFEAS: return GUARD_INFEASIBLE;
    case GLP_UNBND: return GUARD_UNBOUNDED;
    default: state->result->code = GLP_EFAIL; return GUARD_NUMERICAL_TROUBLE;
  }
}

/* The dual method ends without a word on solutions where no prices fit the objective. */
static int undecided(glp_prob *problem) {
  int primal = glp_get_prim_stat(problem);
  return glp_get_dual_stat(problem) == GLP_NOFEAS && primal != GLP_FEAS && primal != GLP_NOFEAS;
}

static void publish_relaxation(const solve_state *state, glp_prob *problem) {
  guard_progress progress = {state->pivots, state->nodes, 0, 0, 0, 0};
  /* Below a node the tree knows more than one relaxation does. */
  if (state->nodes > 0) return;
  progress.best_known = state->options->kind != GUARD_SEARCH &&
                        glp_get_prim_stat(problem) == GLP_FEAS;
  progress.bound_known = glp_get_dual_stat(problem) == GLP_FEAS;
  progress.best = progress.bound = glp_get_obj_val(problem);
  publish(state->control, &progress);
}

/* Nobody gives GLPK a time limit, but its longest one is 24 days of a clock that can be set: a
 * leap beyond that ends a slice early, and nothing more. */
static int is_slice_end(int code) { return code == GLP_EITLIM || code == GLP_ETMLIM; }

int run_simplex(solve_state *state, glp_prob *problem, int primal_method) {
  int slice = pivot_slice(problem), repairs = 0;
  glp_smcp control;
  glp_init_smcp(&control);
  control.msg_lev = GLP_MSG_OFF;
  control.meth = primal_method ? GLP_PRIMAL : GLP_DUALP;
  for (;;) {
    int reason = may_go_on(state);
    if (reason != GO_ON) return reason;
    control.it_lim = next_slice(state, slice);
    int before = glp_get_it_cnt(problem);
    int code = glp_simplex(problem, &control);
    state->pivots += glp_get_it_cnt(problem) - before;
    if (state->options->fault == GUARD_FAULT_PIVOTING) glp_set_row_stat(problem, 0, GLP_BS);
    if (code == 0 && control.meth == GLP_DUALP && undecided(problem)) {
      control.meth = GLP_PRIMAL;
      continue;
    }
    if (code == 0) return reason_of_status(state, problem);
    if (is_slice_end(code)) {
      publish_relaxation(state, problem);
      continue;
    }
    state->result->code = code;
    if (++repairs > 2) return GUARD_NUMERICAL_TROUBLE;
    /* A basis that GLPK cannot start from is only a hint: begin again from a sound one. */
    if (repairs == 1) {
      glp_std_basis(problem);
    } else {
      glp_adv_basis(problem, 0);
      control.meth = GLP_PRIMAL;
    }
  }
}

int solve_exactly(solve_state *state, glp_prob *problem) {
  /* GLPK refuses an exact solve without rows or columns, where there is nothing to round. */
  if (glp_get_num_rows(problem) == 0 || glp_get_num_cols(problem) == 0)
    return reason_of_status(state, problem);
  int repaired = 0;
  glp_smcp control;
  glp_init_smcp(&control);
  control.msg_lev = GLP_MSG_OFF;
  for (;;) {
    int reason = may_go_on(state);
    if (reason != GO_ON) return reason;
    control.it_lim = next_slice(state, 20);
    int before = glp_get_it_cnt(problem);
    int code = glp_exact(problem, &control);
    state->pivots += glp_get_it_cnt(problem) - before;
    if (code == 0) return reason_of_status(state, problem);
    if (is_slice_end(code)) {
      publish_relaxation(state, problem);
      continue;
    }
    state->result->code = code;
    if (repaired) return GUARD_NUMERICAL_TROUBLE;
    repaired = 1;
    glp_std_basis(problem);
  }
}
