/* Loads the test library as a C program does: `host_test test.so [unlimited]`. See
 * `library/module.cpp`. With `unlimited`, the memory of the process is not limited (sanitizers
 * reserve too much of it for that). */

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "drupe/drupe.h"

enum predictor { LENGTHS, SCALE, FIND, SUMMARIZE, ZEROS, DEPTH, WEIGHT, ECHO };

static int passed = 0;
static int failed = 0;
static const drupe_api* api;

/* Counts whether a condition holds. */
#define EXPECT(condition)       \
  ((condition) ? (void)++passed \
               : (void)(++failed, printf("%s:%d: expected %s\n", __FILE__, __LINE__, #condition)))

/* Values for arguments. */
static drupe_value text(const char* data, size_t size) {
  drupe_value value = {DRUPE_STR, 0, {0}};
  value.as.text.data = data;
  value.as.text.size = size;
  return value;
}
static drupe_value word(const char* data) { return text(data, strlen(data)); }
static drupe_value integer(int64_t number) {
  drupe_value value = {DRUPE_INT, 0, {0}};
  value.as.integer = number;
  return value;
}
static drupe_value items(uint32_t kind, const drupe_value* data, uint64_t count) {
  drupe_value value = {kind, 0, {0}};
  value.as.items.data = data;
  value.as.items.count = count;
  return value;
}
static drupe_value tensor(const drupe_tensor* data) {
  drupe_value value = {DRUPE_TENSOR, 0, {0}};
  value.as.tensor = data;
  return value;
}

/* `true` iff two texts are the same. */
static int same(drupe_text a, const char* b) {
  return a.size == strlen(b) && memcmp(a.data, b, a.size) == 0;
}

/* `true` iff the call fails with an exception of this class and text. */
static int raises(drupe_session* session, uint32_t predictor, const drupe_value* arguments,
                  uint64_t count, const char* type, const char* message) {
  drupe_result* result = api->call(session, predictor, arguments, count);
  const drupe_error* error = api->error(result);
  int right = error && !api->value(result) && same(error->type, type) &&
              (!message || same(error->message, message));
  if (!right && error) {
    printf("got %.*s: %.*s\n", (int)error->type.size, error->type.data, (int)error->message.size,
           error->message.data);
  }
  api->release(result);
  return right;
}

static void test_values(drupe_session* session) {
  const drupe_value texts[] = {word("abc"), word("h\xC3\xA9"), text("a\0b", 3), text("", 0)};
  const drupe_value list = items(DRUPE_LIST, texts, 4);
  drupe_result* result = api->call(session, LENGTHS, &list, 1);
  EXPECT(!api->error(result) && api->value(result)->kind == DRUPE_LIST);
  EXPECT(api->value(result)->as.items.count == 4);
  EXPECT(api->value(result)->as.items.data[1].as.integer == 2);
  EXPECT(api->value(result)->as.items.data[2].as.integer == 3);
  EXPECT(api->tokens(result) == 4);
  api->release(result);

  const drupe_value table = integer(2);
  result = api->call(session, WEIGHT, &table, 1);
  EXPECT(api->value(result)->kind == DRUPE_FLOAT && api->value(result)->as.number == 2.5);
  api->release(result);
}

static void test_tensors(drupe_session* session) {
  float data[12] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  const int64_t shape[] = {2, 3};
  const int64_t transposed[] = {4, 8};
  drupe_tensor view = {data, DRUPE_FLOAT32, 2, shape, transposed};
  drupe_value argument = tensor(&view);
  drupe_result* result = api->call(session, SCALE, &argument, 1);
  const drupe_tensor* got = api->value(result)->as.tensor;
  EXPECT(got->rank == 2 && got->shape[0] == 2 && got->shape[1] == 3 && got->dtype == DRUPE_FLOAT32);
  EXPECT(((float*)got->data)[0] == 0 && ((float*)got->data)[1] == 4 && ((float*)got->data)[3] == 2);
  api->release(result);

  /* Elements that are not aligned. */
  char bytes[1 + sizeof data];
  memcpy(bytes + 1, data, sizeof data);
  view.data = bytes + 1;
  view.strides_bytes = NULL;
  result = api->call(session, SCALE, &argument, 1);
  EXPECT(((float*)api->value(result)->as.tensor->data)[5] == 10);
  api->release(result);

  view.dtype = DRUPE_FLOAT64;
  EXPECT(raises(session, SCALE, &argument, 1, "TypeError",
                "scale() argument 'x' must be Tensor[float32], not Tensor[float64]"));
  view.dtype = DRUPE_FLOAT32;
  view.rank = 9;
  const int64_t ones[9] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
  view.shape = ones;
  EXPECT(raises(session, SCALE, &argument, 1, "ValueError",
                "scale() argument 'x' has more than 8 axes"));

  /* An argument that is returned is a copy. */
  view.rank = 1;
  const int64_t twelve = 12;
  view.shape = &twelve;
  view.data = data;
  result = api->call(session, ECHO, &argument, 1);
  EXPECT(api->value(result)->as.tensor->data != (void*)data);
  EXPECT(((float*)api->value(result)->as.tensor->data)[11] == 11);
  api->release(result);
}

static void test_errors(drupe_session* session) {
  const drupe_value words[] = {word("a"), word("b")};
  drupe_value arguments[] = {items(DRUPE_LIST, words, 2), word("it's"), word("more")};
  drupe_result* result = api->call(session, FIND, arguments, 2);
  const drupe_error* error = api->error(result);
  EXPECT(error && same(error->message, "\"it's\" is not in list") && error->site_count == 2);
  EXPECT(error && same(error->sites[0].function, "find") && error->sites[1].line == 7);
  api->release(result);
  EXPECT(raises(session, FIND, arguments, 1, "TypeError",
                "find() missing 1 required positional argument: 'word'"));
  EXPECT(raises(session, FIND, arguments, 0, "TypeError",
                "find() missing 2 required positional arguments: 'words' and 'word'"));
  EXPECT(raises(session, FIND, arguments, 3, "TypeError",
                "find() takes 2 positional arguments but 3 were given"));
  EXPECT(raises(session, FIND, arguments + 1, 2, "TypeError",
                "find() argument 'words' must be list[str], not str"));
  const drupe_value mixed[] = {word("a"), integer(1)};
  arguments[0] = items(DRUPE_LIST, mixed, 2);
  EXPECT(raises(session, FIND, arguments, 2, "TypeError",
                "find() argument 'words' must be list[str], not list[str | int]"));
  arguments[1] = text("\xFF", 1);
  arguments[0] = items(DRUPE_LIST, words, 2);
  EXPECT(raises(session, FIND, arguments, 2, "ValueError",
                "find() argument 'word' is not valid UTF-8 text"));
  EXPECT(raises(session, 99, arguments, 2, "LookupError", NULL));
  const drupe_value deep = integer(1000000);
  EXPECT(raises(session, DEPTH, &deep, 1, "RecursionError", "maximum recursion depth exceeded"));
}

/* Receives what a call prints. */
static void collect(void* context, const char* data, uint64_t size) {
  strncat(context, data, size);
}

static void test_printing(drupe_session* session) {
  const drupe_value pairs[] = {word("the"), integer(2), word("x"), integer(5)};
  const drupe_value counts = items(DRUPE_DICT, pairs, 4);
  char printed[200] = "";
  api->set_print_sink(session, collect, printed);
  drupe_result* result = api->call(session, SUMMARIZE, &counts, 1);
  EXPECT(strcmp(printed, "summarized {'the': 3, 'x': 5}") == 0);
  EXPECT(api->value(result)->kind == DRUPE_TUPLE && api->value(result)->as.items.count == 3);
  EXPECT(api->value(result)->as.items.data[1].kind == DRUPE_NONE);
  EXPECT(api->value(result)->as.items.data[2].kind == DRUPE_SET);
  api->release(result);
  api->set_print_sink(session, NULL, NULL);
}

/* Calls many times on a thread of its own; returns the number of wrong answers. */
static void* call_often(void* seed) {
  drupe_session* session = api->session_create();
  intptr_t wrong = 0;
  for (intptr_t i = 0; i < 2000; ++i) {
    const drupe_value pairs[] = {word("drupe"), integer((intptr_t)seed + i)};
    const drupe_value counts = items(DRUPE_DICT, pairs, 2);
    drupe_result* result = api->call(session, SUMMARIZE, &counts, 1);
    const drupe_value* sums = &api->value(result)->as.items.data[0];
    wrong += sums->as.items.data[1].as.integer != (intptr_t)seed + i + 100;
    api->release(result);
  }
  api->session_destroy(session);
  return (void*)wrong;
}

static void test_threads(void) {
  pthread_t threads[4];
  for (intptr_t i = 0; i < 4; ++i) pthread_create(&threads[i], NULL, call_often, (void*)(i * 1000));
  for (int i = 0; i < 4; ++i) {
    void* wrong = NULL;
    pthread_join(threads[i], &wrong);
    EXPECT(wrong == NULL);
  }
}

static void test_exhausted_memory(drupe_session* session) {
  const drupe_value huge = integer((int64_t)1 << 60);
  EXPECT(raises(session, ZEROS, &huge, 1, "MemoryError", ""));
}

static void test_limited_memory(drupe_session* session) {
  const drupe_value many = integer(100 * 1000 * 1000);
  struct rlimit limit;
  getrlimit(RLIMIT_AS, &limit);
  const struct rlimit small = {300u << 20, limit.rlim_max};
  if (setrlimit(RLIMIT_AS, &small) != 0) return;
  EXPECT(raises(session, ZEROS, &many, 1, "MemoryError", ""));
  /* A list of six million empty texts, which takes 192 MB of small memory. */
  drupe_value* texts = malloc(6000000 * sizeof *texts);
  if (texts) {
    for (int i = 0; i < 6000000; ++i) texts[i] = text("", 0);
    const drupe_value list = items(DRUPE_LIST, texts, 6000000);
    EXPECT(raises(session, LENGTHS, &list, 1, "MemoryError", ""));
    free(texts);
  }
  const drupe_value few = integer(10);
  drupe_result* result = api->call(session, ZEROS, &few, 1);
  EXPECT(!api->error(result));
  api->release(result);
  setrlimit(RLIMIT_AS, &limit);
}

int main(int count, char** arguments) {
  void* library = dlopen(count > 1 ? arguments[1] : "", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    printf("%s\n0 passed, 1 failed\n", dlerror());
    return 1;
  }
  const drupe_api* (*query)(uint32_t);
  *(void**)&query = dlsym(library, "drupe_query");
  EXPECT(query(0) == NULL && query(DRUPE_ABI_VERSION + 1) == NULL);
  api = query(DRUPE_ABI_VERSION);
  EXPECT(api->struct_size >= sizeof(drupe_api) && api->predictor_count() == 8);
  uint64_t size = 0;
  EXPECT(api->manifest(&size)[0] == '{' && size == 29);
  drupe_session* session = api->session_create();
  test_values(session);
  test_tensors(session);
  test_errors(session);
  test_printing(session);
  test_exhausted_memory(session);
  /* Before the threads, which reserve memory for themselves. */
  if (count < 3) test_limited_memory(session);
  test_threads();
  api->session_destroy(session);
  dlclose(library);
  printf("%d passed, %d failed\n", passed, failed);
  return failed ? 1 : 0;
}
