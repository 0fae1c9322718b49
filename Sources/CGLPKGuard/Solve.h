/* What the files of this room share with each other. */
#ifndef CASELOAD_GLPK_SOLVE_H
#define CASELOAD_GLPK_SOLVE_H

#include <glpk.h>

#include "CGLPKGuard.h"

/* One solve under way. */
typedef struct {
  const guard_program *program;
  const guard_options *options;
  guard_control *control;
  guard_result *result;
  long long pivots, nodes;
} solve_state;

/* A reason of the guard, or this: go on. */
enum { GO_ON = -1 };

/* Load.c */
glp_prob *load_program(solve_state *state);
int bound_type(double lower, double upper);

/* Control.c */
int stop_wanted(const guard_control *control);
void publish(guard_control *control, const guard_progress *progress);

/* Simplex.c */
double size_of(glp_prob *problem); /* rows, columns and entries together */
int may_go_on(const solve_state *state);
int run_simplex(solve_state *state, glp_prob *problem, int primal_method);
int solve_exactly(solve_state *state, glp_prob *problem);

/* Presolve.c */
int solve_presolved_relaxation(solve_state *state, glp_prob *problem);

/* Search.c */
int search(solve_state *state, glp_prob *problem);
int search_presolved(solve_state *state, glp_prob *problem);

/* Read.c */
void read_relaxation(solve_state *state, glp_prob *problem);
void read_search(solve_state *state, glp_prob *problem);

#endif
