#include "CGLPKGuard.h"
#include <glpk.h>
int caseload_glpk_guard_version(void) { return glp_version() != 0; }
