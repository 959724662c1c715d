/* Embeds the lines of a file once; prints when the vectors were there, and the peak memory in KiB:
 * `once LIBRARY TEXTS`. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <drupe/drupe.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { MOST = 64, LONGEST = 8192 };

/* Returns the largest memory that this process has used, in KiB. */
static long peak_memory(void) {
  char line[256];
  long result = 0;
  FILE* file = fopen("/proc/self/status", "r");
  while (file && fgets(line, sizeof line, file)) sscanf(line, "VmHWM: %ld", &result);
  return result;
}

int main(int count, char** words) {
  if (count < 3) return 2;
  static char lines[MOST][LONGEST];
  static drupe_value texts[MOST];
  drupe_value list = {DRUPE_LIST, 0, {0}};
  list.as.items.data = texts;
  FILE* file = fopen(words[2], "r");
  while (file && list.as.items.count < MOST && fgets(lines[list.as.items.count], LONGEST, file)) {
    drupe_value* text = &texts[list.as.items.count];
    text->kind = DRUPE_STR;
    text->as.text.data = lines[list.as.items.count];
    text->as.text.size = strcspn(lines[list.as.items.count++], "\n");
  }
  void* library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
  const drupe_api* (*query)(uint32_t);
  *(void**)&query = dlsym(library, "drupe_query");
  const drupe_api* api = query(DRUPE_ABI_VERSION);
  drupe_session* session = api->session_create();
  drupe_result* result = api->call(session, 0, &list, 1);
  const drupe_error* error = api->error(result);
  if (error) return fprintf(stderr, "%.*s\n", (int)error->message.size, error->message.data), 1;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  printf("%lld %ld\n", now.tv_sec * 1000000000LL + now.tv_nsec, peak_memory());
  api->release(result);
  api->session_destroy(session);
  return 0;
}
