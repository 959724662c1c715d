/* Calls a library as a C program does.
 *
 *   caller LIBRARY call PREDICTOR [ARGUMENT...]   prints the outcome of one call
 *   caller LIBRARY print PREDICTOR [ARGUMENT...]  prints what the call printed to a sink
 *   caller LIBRARY threads                        calls from eight threads; prints "agree"
 *
 * An argument is int=5, text=68C3A9 (bytes in hexadecimal), ints=1,2,3, none or absent.
 */
#include <dlfcn.h>
#include <drupe/drupe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8, CALLS = 1000, MOST = 64 };

/* The functions of the library. */
static const drupe_api* api;

/* Reads bytes in hexadecimal into a text. */
static drupe_text bytes_of(const char* digits) {
  const size_t size = strlen(digits) / 2;
  char* data = malloc(size + 1);
  for (size_t i = 0; i < size; ++i) {
    const char pair[3] = {digits[2 * i], digits[2 * i + 1], 0};
    data[i] = (char)strtol(pair, NULL, 16);
  }
  return (drupe_text){data, size};
}

/* Reads numbers between commas into a list. */
static drupe_items numbers_of(char* words) {
  drupe_value* data = calloc(MOST, sizeof *data);
  uint64_t count = 0;
  for (char* word = strtok(words, ","); word && count < MOST; word = strtok(NULL, ",")) {
    data[count].kind = DRUPE_INT;
    data[count++].as.integer = strtoll(word, NULL, 10);
  }
  return (drupe_items){data, count};
}

/* Reads an argument. */
static drupe_value value_of(char* word) {
  drupe_value value;
  memset(&value, 0, sizeof value);
  value.kind = strcmp(word, "absent") == 0 ? DRUPE_ABSENT : DRUPE_NONE;
  if (strncmp(word, "int=", 4) == 0) {
    value.kind = DRUPE_INT;
    value.as.integer = strtoll(word + 4, NULL, 10);
  } else if (strncmp(word, "text=", 5) == 0) {
    value.kind = DRUPE_STR;
    value.as.text = bytes_of(word + 5);
  } else if (strncmp(word, "ints=", 5) == 0) {
    value.kind = DRUPE_LIST;
    value.as.items = numbers_of(word + 5);
  }
  return value;
}

/* Prints how a call ended, as Python says it. */
static void show(const drupe_result* result) {
  const drupe_error* error = api->error(result);
  if (error) {
    printf("%.*s: %.*s", (int)error->type.size, error->type.data, (int)error->message.size,
           error->message.data);
    return;
  }
  const drupe_value* value = api->value(result);
  if (value->kind == DRUPE_INT) printf("%lld", (long long)value->as.integer);
  if (value->kind == DRUPE_STR) fwrite(value->as.text.data, 1, value->as.text.size, stdout);
}

/* Writes what a call prints to a stream. */
static void write_to(void* stream, const char* text, uint64_t size) {
  fwrite(text, 1, size, stream);
}

/* What the threads call with, and what they must get. */
static const drupe_value* shared_arguments;
static int64_t expected;

/* Calls many times in a session of its own; returns the number of wrong answers. */
static void* call_often(void* start) {
  (void)start;
  drupe_session* session = api->session_create();
  intptr_t wrong = 0;
  for (int i = 0; i < CALLS; ++i) {
    drupe_result* result = api->call(session, 0, shared_arguments, 2);
    wrong += api->error(result) || api->value(result)->as.integer != expected;
    api->release(result);
    result = api->call(session, 1, NULL, 0);
    wrong += !api->error(result);
    api->release(result);
  }
  api->session_destroy(session);
  return (void*)wrong;
}

/* Calls from several threads at once, the first calls of the process among them. */
static int call_on_threads(void) {
  char numbers[] = "ints=1,2,3,4,5,6,7,8,9,10";
  char factor[] = "int=3";
  const drupe_value arguments[] = {value_of(numbers), value_of(factor)};
  shared_arguments = arguments;
  expected = 165;
  pthread_t threads[THREADS];
  intptr_t wrong = 0;
  for (int i = 0; i < THREADS; ++i) pthread_create(&threads[i], NULL, call_often, NULL);
  for (int i = 0; i < THREADS; ++i) {
    void* found = NULL;
    pthread_join(threads[i], &found);
    wrong += (intptr_t)found;
  }
  puts(wrong ? "differ" : "agree");
  return wrong != 0;
}

int main(int count, char** words) {
  void* library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
  const drupe_api* (*query)(uint32_t);
  *(void**)&query = dlsym(library, "drupe_query");
  api = query ? query(DRUPE_ABI_VERSION) : NULL;
  if (!api) return fprintf(stderr, "the library has no such interface\n"), 1;
  if (strcmp(words[2], "threads") == 0) return call_on_threads();

  drupe_value arguments[MOST];
  for (int i = 4; i < count; ++i) arguments[i - 4] = value_of(words[i]);
  drupe_session* session = api->session_create();
  const int is_printing = strcmp(words[2], "print") == 0;
  if (is_printing) api->set_print_sink(session, write_to, stdout);
  drupe_result* result = api->call(session, atoi(words[3]), arguments, count - 4);
  if (!is_printing) show(result);
  api->release(result);
  api->session_destroy(session);
  return 0;
}
