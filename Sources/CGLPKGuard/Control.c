/* The stop flag and the progress of a solve, read and written by two threads. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "Solve.h"

struct guard_control {
  atomic_int stop;
  pthread_mutex_t lock;
  guard_progress progress;
};

guard_control *guard_control_create(void) {
  guard_control *control = calloc(1, sizeof *control);
  if (control == NULL) return NULL;
  if (pthread_mutex_init(&control->lock, NULL) != 0) {
    free(control);
    return NULL;
  }
  return control;
}

void guard_control_destroy(guard_control *control) {
  pthread_mutex_destroy(&control->lock);
  free(control);
}

void guard_control_stop(guard_control *control) { atomic_store(&control->stop, 1); }

int stop_wanted(const guard_control *control) { return atomic_load(&control->stop); }

guard_progress guard_control_progress(guard_control *control) {
  pthread_mutex_lock(&control->lock);
  guard_progress progress = control->progress;
  pthread_mutex_unlock(&control->lock);
  return progress;
}

void publish(guard_control *control, const guard_progress *progress) {
  /* No GLPK call in between, so no jump can leave the lock closed. */
  pthread_mutex_lock(&control->lock);
  control->progress = *progress;
  pthread_mutex_unlock(&control->lock);
}
