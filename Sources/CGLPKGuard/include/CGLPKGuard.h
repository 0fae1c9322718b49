/* One guarded, synchronous solve: plain arrays in, plain arrays out.
 *
 * GLPK ends the process on a fatal error. Behind this header a hook jumps back to `guard_solve`
 * instead, over frames of C alone, and the environment of the thread is freed. No callback of the
 * caller runs in here: the caller asks for a stop, and reads progress, through `guard_control`. */
#ifndef CASELOAD_GLPK_GUARD_H
#define CASELOAD_GLPK_GUARD_H

/* A program in row order. Ends without a limit are infinite.
 * As GLPK wants it, the entries count from 1: place 0 of both lists is never read, the first
 * column is 1, and row_start[0] is 1. */
typedef struct {
  int rows, columns, maximise;
  double constant;
  const double *cost, *column_lower, *column_upper;
  const unsigned char *integer; /* 1 where a column takes whole numbers only */
  const double *row_lower, *row_upper;
  const int *row_start; /* rows + 1 places in the two lists below */
  const int *entry_column;
  const double *entry_coefficient;
} guard_program;

enum { GUARD_RELAXATION = 0, GUARD_EXACT = 1, GUARD_SEARCH = 2 };

/* Where a row or column stands in a basis. */
enum { GUARD_BASIC = 0, GUARD_LOWER = 1, GUARD_UPPER = 2, GUARD_ZERO = 3, GUARD_FIXED = 4 };

enum { GUARD_FIRST_FRACTIONAL, GUARD_MOST_FRACTIONAL, GUARD_DRIEBECK_TOMLIN, GUARD_PSEUDOCOST };
enum { GUARD_DEPTH_FIRST, GUARD_BREADTH_FIRST, GUARD_BEST_BOUND, GUARD_BEST_PROJECTION };

/* Places at which a test can make GLPK fail for real. */
enum { GUARD_NO_FAULT, GUARD_FAULT_LOADING, GUARD_FAULT_PIVOTING, GUARD_FAULT_SEARCHING };

typedef struct {
  int kind;          /* GUARD_RELAXATION ... */
  int primal_method; /* 1: primal simplex; 0: dual, then primal where the dual cannot start */
  int presolve, scale;
  const int *row_basis, *column_basis; /* both NULL: start from the rows' own basis */
  int pivot_limit, node_limit;         /* negative: none */
  double relative_gap;                 /* zero: search to the end */
  int branching, selection;
  int rounding_cuts, gomory_cuts, cover_cuts, clique_cuts;
  int rounding_heuristic;
  int sliced_size; /* nodes whose relaxation is at least this large are solved in slices */
  int fault;
} guard_options;

enum {
  GUARD_OPTIMAL,
  GUARD_INFEASIBLE,
  GUARD_UNBOUNDED,
  GUARD_RELAXATION_UNBOUNDED,
  GUARD_PIVOT_LIMIT,
  GUARD_NODE_LIMIT,
  GUARD_GAP,
  GUARD_STOPPED,
  GUARD_NUMERICAL_TROUBLE,
  GUARD_FATAL
};

/* What a solve found. The caller owns the arrays; they are filled where the flags say so. */
typedef struct {
  int reason;    /* GUARD_OPTIMAL ... */
  int code;      /* GLPK's return code behind GUARD_NUMERICAL_TROUBLE */
  int primal_feasible, dual_feasible, basis_known, bound_known;
  double objective, bound;
  long long pivots, nodes;
  double *column_value, *row_value;       /* where primal_feasible */
  double *column_reduced_cost, *row_price; /* where dual_feasible */
  int *column_basis, *row_basis;          /* where basis_known */
  char message[512];                      /* GLPK's own words behind GUARD_FATAL */
} guard_result;

/* How far a solve has come. */
typedef struct {
  long long pivots, nodes;
  int best_known, bound_known;
  double best, bound;
} guard_progress;

/* The one thing two threads share while a solve runs. */
typedef struct guard_control guard_control;

/* NULL when memory has run out. */
guard_control *guard_control_create(void);
void guard_control_destroy(guard_control *control);
/* The solve ends at its next look, a fraction of a second later. */
void guard_control_stop(guard_control *control);
guard_progress guard_control_progress(guard_control *control);

/* Creates, loads, solves, reads and deletes within this one call and on this one thread.
 * Every other GLPK problem of the calling thread is dead afterwards. */
void guard_solve(const guard_program *program, const guard_options *options,
                 guard_control *control, guard_result *result);

/* "5.0" */
const char *guard_version(void);

#endif
