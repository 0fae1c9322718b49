/* The guard: the only place that sets a jump, and the only one that a jump lands in. */
#include <setjmp.h>
#include <string.h>

#include "Solve.h"

typedef struct {
  jmp_buf landing;
  guard_result *result;
} guard_frame;

/* GLPK calls this with its last words; the terminal sees nothing. */
static int keep_words(void *info, const char *words) {
  guard_result *result = ((guard_frame *)info)->result;
  size_t used = strlen(result->message);
  size_t room = sizeof result->message - 1 - used;
  size_t length = strlen(words);
  if (length > room) length = room;
  memcpy(result->message + used, words, length);
  result->message[used + length] = '\0';
  return 1;
}

static void jump_back(void *info) { longjmp(((guard_frame *)info)->landing, 1); }

static void run(solve_state *state) {
  glp_prob *problem = load_program(state);
  int presolve = state->options->presolve;
  int reason;
  if (state->options->kind == GUARD_SEARCH) {
    reason = presolve ? search_presolved(state, problem) : search(state, problem);
    read_search(state, problem);
  } else {
    reason = presolve ? solve_presolved_relaxation(state, problem)
                      : run_simplex(state, problem, state->options->primal_method);
    if (state->options->kind == GUARD_EXACT && reason != GUARD_STOPPED &&
        reason != GUARD_PIVOT_LIMIT)
      reason = solve_exactly(state, problem);
    read_relaxation(state, problem);
  }
  state->result->reason = reason;
  glp_delete_prob(problem);
}

/* Apart from guard_solve, so that no local value of this frame changes between jump and landing. */
static void run_guarded(solve_state *state) {
  guard_frame frame;
  frame.result = state->result;
  /* Output off, and a hook besides: a fatal error turns the output on again. */
  glp_term_out(GLP_OFF);
  glp_term_hook(keep_words, &frame);
  glp_error_hook(jump_back, &frame);
  if (setjmp(frame.landing) == 0) {
    run(state);
    return;
  }
  state->result->reason = GUARD_FATAL;
  state->result->primal_feasible = state->result->dual_feasible = 0;
  state->result->basis_known = state->result->bound_known = 0;
}

void guard_solve(const guard_program *program, const guard_options *options,
                 guard_control *control, guard_result *result) {
  solve_state state = {program, options, control, result, 0, 0};
  result->message[0] = '\0';
  run_guarded(&state);
  result->pivots = state.pivots;
  result->nodes = state.nodes;
  /* Frees what a jump left behind, and leaves no memory with the thread. */
  glp_free_env();
}

const char *guard_version(void) { return glp_version(); }
