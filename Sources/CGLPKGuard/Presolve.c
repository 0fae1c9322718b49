/* Presolve by GLPK's own steps, one by one: its built-in presolve would begin anew with every
 * slice of pivots, and would solve the root relaxation of a search in one piece. */
#include "Solve.h"

/* Reduces `problem`; the reduced one, or NULL where presolve had nothing to offer. */
static glp_prob *reduce(glp_prep *workspace, glp_prob *problem, int solution, int hard) {
  glp_npp_load_prob(workspace, problem, solution, GLP_OFF);
  if (glp_npp_preprocess1(workspace, hard) != 0) return NULL;
  glp_prob *reduced = glp_create_prob();
  glp_npp_build_prob(workspace, reduced);
  if (glp_get_num_rows(reduced) == 0 || glp_get_num_cols(reduced) == 0) {
    glp_delete_prob(reduced);
    return NULL;
  }
  glp_scale_prob(reduced, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP);
  glp_std_basis(reduced);
  return reduced;
}

int solve_presolved_relaxation(solve_state *state, glp_prob *problem) {
  int method = state->options->primal_method;
  glp_prep *workspace = glp_npp_alloc_wksp();
  glp_prob *reduced = reduce(workspace, problem, GLP_SOL, GLP_OFF);
  int reason = GUARD_OPTIMAL;
  if (reduced != NULL) {
    reason = run_simplex(state, reduced, method);
    if (reason == GUARD_OPTIMAL) {
      glp_npp_postprocess(workspace, reduced);
      glp_npp_obtain_sol(workspace, problem);
    }
    glp_delete_prob(reduced);
  }
  glp_npp_free_wksp(workspace);
  if (reason == GUARD_STOPPED || reason == GUARD_PIVOT_LIMIT) return reason;
  /* The original has the last word: no pivots where the reduced one was solved, and a true
   * status and basis where presolve only said that there is no solution. */
  return run_simplex(state, problem, method);
}

int search_presolved(solve_state *state, glp_prob *problem) {
  glp_prep *workspace = glp_npp_alloc_wksp();
  glp_prob *reduced = reduce(workspace, problem, GLP_MIP, GLP_ON);
  int reason;
  if (reduced == NULL) {
    glp_npp_free_wksp(workspace);
    return search(state, problem);
  }
  reason = search(state, reduced);
  int found = glp_mip_status(reduced);
  if (found == GLP_OPT || found == GLP_FEAS) {
    glp_npp_postprocess(workspace, reduced);
    glp_npp_obtain_sol(workspace, problem);
  }
  glp_delete_prob(reduced);
  glp_npp_free_wksp(workspace);
  return reason;
}
