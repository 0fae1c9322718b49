#ifndef CGLPKGUARD_H
#define CGLPKGUARD_H
int caseload_glpk_guard_version(void);
#endif
