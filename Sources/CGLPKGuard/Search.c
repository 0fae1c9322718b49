/* Branch and cut. GLPK looks at no limit while it solves the relaxation of a node, so the
 * callback solves large ones itself, on a copy and in slices, and hands the basis back. */
#include "Solve.h"

/* Above this size one round of Gomory cuts, or one choice after Driebeck and Tomlin, can take
 * GLPK seconds in which it calls nobody: cheaper ways take their place. */
static const double deaf_size = 150000;

typedef struct {
  solve_state *state;
  int node;    /* the node counted last */
  int started; /* pivots of the problem before the search */
  long long pivots_before;
  long long pivots_on_copies;
  int reason; /* why the search was ended from here, or GO_ON */
  double root_bound;
} search_state;

static int maximises(glp_prob *problem) { return glp_get_obj_dir(problem) == GLP_MAX; }

/* The weaker of the open nodes, never weaker than the root. */
static double open_bound(const search_state *search, glp_tree *tree) {
  glp_prob *problem = glp_ios_get_prob(tree);
  double bound = search->root_bound;
  int best = glp_ios_best_node(tree);
  if (best != 0) {
    double open = glp_ios_node_bound(tree, best);
    if (maximises(problem) ? open < bound : open > bound) bound = open;
  } else if (glp_mip_status(problem) == GLP_FEAS) {
    bound = glp_mip_obj_val(problem);
  }
  if (glp_mip_status(problem) == GLP_FEAS) {
    double best_value = glp_mip_obj_val(problem);
    if (maximises(problem) ? bound < best_value : bound > best_value) bound = best_value;
  }
  return bound;
}

static void count_pivots(search_state *search, glp_prob *problem) {
  search->state->pivots = search->pivots_before + search->pivots_on_copies +
                          (glp_get_it_cnt(problem) - search->started);
}

static void end_search(search_state *search, glp_tree *tree, int reason) {
  if (search->reason != GO_ON) return;
  search->reason = reason;
  search->state->result->bound_known = 1;
  search->state->result->bound = open_bound(search, tree);
  glp_ios_terminate(tree);
}

static void publish_search(const search_state *search, glp_tree *tree) {
  glp_prob *problem = glp_ios_get_prob(tree);
  guard_progress progress = {search->state->pivots, search->state->nodes, 0, 1, 0, 0};
  progress.best_known = glp_mip_status(problem) == GLP_FEAS;
  if (progress.best_known) progress.best = glp_mip_obj_val(problem);
  progress.bound = open_bound(search, tree);
  publish(search->state->control, &progress);
}

/* Solves the relaxation of the current node on a copy; returns a reason to end, or GO_ON. */
static int solve_node(search_state *search, glp_prob *problem) {
  glp_prob *copy = glp_create_prob();
  glp_copy_prob(copy, problem, GLP_OFF);
  long long before = search->state->pivots;
  int reason = run_simplex(search->state, copy, 0);
  search->pivots_on_copies += search->state->pivots - before;
  if (reason == GUARD_OPTIMAL || reason == GUARD_INFEASIBLE) {
    for (int i = 1; i <= glp_get_num_rows(copy); i++)
      glp_set_row_stat(problem, i, glp_get_row_stat(copy, i));
    for (int j = 1; j <= glp_get_num_cols(copy); j++)
      glp_set_col_stat(problem, j, glp_get_col_stat(copy, j));
  }
  glp_delete_prob(copy);
  return reason == GUARD_STOPPED || reason == GUARD_PIVOT_LIMIT ? reason : GO_ON;
}

static void before_node(search_state *search, glp_tree *tree) {
  solve_state *state = search->state;
  glp_prob *problem = glp_ios_get_prob(tree);
  int node = glp_ios_curr_node(tree);
  if (node != search->node) {
    int limit = state->options->node_limit;
    if (limit >= 0 && state->nodes >= limit) {
      end_search(search, tree, GUARD_NODE_LIMIT);
      return;
    }
    search->node = node;
    state->nodes++;
    if (state->nodes % 16 == 1) publish_search(search, tree);
  }
  if (state->options->fault == GUARD_FAULT_SEARCHING) glp_simplex(problem, NULL);
  if (size_of(problem) < state->options->sliced_size) return;
  int reason = solve_node(search, problem);
  if (reason != GO_ON) end_search(search, tree, reason);
}

static void look(glp_tree *tree, void *info) {
  search_state *search = info;
  solve_state *state = search->state;
  glp_prob *problem = glp_ios_get_prob(tree);
  count_pivots(search, problem);
  int reason = may_go_on(state);
  if (reason != GO_ON) {
    end_search(search, tree, reason);
    return;
  }
  switch (glp_ios_reason(tree)) {
    case GLP_IPREPRO: before_node(search, tree); break;
    case GLP_IBINGO: publish_search(search, tree); break;
    case GLP_ISELECT:
      if (state->options->relative_gap > 0 && glp_mip_status(problem) == GLP_FEAS &&
          glp_ios_mip_gap(tree) <= state->options->relative_gap)
        end_search(search, tree, GUARD_GAP);
      break;
    default: break;
  }
}

static int branching(int choice) {
  switch (choice) {
    case GUARD_FIRST_FRACTIONAL: return GLP_BR_FFV;
    case GUARD_MOST_FRACTIONAL: return GLP_BR_MFV;
    case GUARD_PSEUDOCOST: return GLP_BR_PCH;
    default: return GLP_BR_DTH;
  }
}

static int selection(int choice) {
  switch (choice) {
    case GUARD_DEPTH_FIRST: return GLP_BT_DFS;
    case GUARD_BREADTH_FIRST: return GLP_BT_BFS;
    case GUARD_BEST_PROJECTION: return GLP_BT_BPH;
    default: return GLP_BT_BLB;
  }
}

static void choose(const guard_options *options, glp_prob *problem, glp_iocp *control) {
  int deaf = size_of(problem) > deaf_size;
  glp_init_iocp(control);
  control->msg_lev = GLP_MSG_OFF;
  control->br_tech = branching(options->branching);
  if (deaf && control->br_tech == GLP_BR_DTH) control->br_tech = GLP_BR_MFV;
  control->bt_tech = selection(options->selection);
  control->mir_cuts = options->rounding_cuts ? GLP_ON : GLP_OFF;
  control->gmi_cuts = options->gomory_cuts && !deaf ? GLP_ON : GLP_OFF;
  control->cov_cuts = options->cover_cuts ? GLP_ON : GLP_OFF;
  control->clq_cuts = options->clique_cuts ? GLP_ON : GLP_OFF;
  control->sr_heur = options->rounding_heuristic ? GLP_ON : GLP_OFF;
  control->cb_func = look;
}

/* The end that GLPK came to by itself. */
static int reason_of_end(solve_state *state, glp_prob *problem, int code) {
  if (code == 0 && glp_mip_status(problem) == GLP_OPT) {
    state->result->bound_known = 1;
    state->result->bound = glp_mip_obj_val(problem);
    return GUARD_OPTIMAL;
  }
  if (code == 0 && glp_mip_status(problem) == GLP_NOFEAS) {
    state->result->bound_known = 0;
    return GUARD_INFEASIBLE;
  }
  state->result->code = code;
  return GUARD_NUMERICAL_TROUBLE;
}

int search(solve_state *state, glp_prob *problem) {
  int reason = run_simplex(state, problem, state->options->primal_method);
  if (glp_get_dual_stat(problem) == GLP_FEAS && reason != GUARD_INFEASIBLE) {
    state->result->bound_known = 1;
    state->result->bound = glp_get_obj_val(problem);
  }
  if (reason == GUARD_UNBOUNDED) return GUARD_RELAXATION_UNBOUNDED;
  if (reason != GUARD_OPTIMAL) return reason;
  glp_iocp control;
  choose(state->options, problem, &control);
  search_state search = {state, 0, glp_get_it_cnt(problem), state->pivots, 0, GO_ON,
                         glp_get_obj_val(problem)};
  control.cb_info = &search;
  int code = glp_intopt(problem, &control);
  count_pivots(&search, problem);
  return search.reason != GO_ON ? search.reason : reason_of_end(state, problem, code);
}
