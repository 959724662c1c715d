/* A library with the interface of drupe.h, for tests of the client: it gives back what it gets. */
#include <drupe/drupe.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct drupe_session {
  void (*sink)(void* context, const char* text, uint64_t size);
  void* context;
};

struct drupe_result {
  drupe_value value;
  drupe_error error;
  drupe_site sites[2];
  int failed;
  uint64_t tokens;
};

static int alive = 0;

static const char MANIFEST[] =
#include "echo.json.h"
    ;

static drupe_text copy_text(drupe_text text) {
  char* data = malloc(text.size + 1);
  memcpy(data, text.data, text.size);
  return (drupe_text){data, text.size};
}

static drupe_text literal(const char* text) { return copy_text((drupe_text){text, strlen(text)}); }

static void copy(const drupe_value* from, drupe_value* to);

static drupe_items copy_items(drupe_items items) {
  drupe_value* data = calloc(items.count + 1, sizeof(drupe_value));
  for (uint64_t i = 0; i < items.count; ++i) copy(&items.data[i], &data[i]);
  return (drupe_items){data, items.count};
}

/* Copies a tensor's description; the elements are copied row by row of the last axis. */
static const drupe_tensor* copy_tensor(const drupe_tensor* from) {
  static const int sizes[] = {0, 1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 2, 4, 8};
  drupe_tensor* to = malloc(sizeof *to);
  int64_t* shape = calloc(from->rank + 1, sizeof *shape);
  int64_t* strides = calloc(from->rank + 1, sizeof *strides);
  int64_t count = 1, size = sizes[from->dtype];
  for (uint32_t axis = from->rank; axis-- > 0;) {
    shape[axis] = from->shape[axis];
    strides[axis] = count * size;
    count *= shape[axis];
  }
  char* data = malloc(count * size + 1);
  for (int64_t index = 0; index < count; ++index) {
    int64_t rest = index, offset = 0;
    for (uint32_t axis = from->rank; axis-- > 0;) {
      offset += rest % shape[axis] * from->strides_bytes[axis];
      rest /= shape[axis];
    }
    memcpy(data + index * size, (char*)from->data + offset, size);
  }
  *to = (drupe_tensor){data, from->dtype, from->rank, shape, strides};
  return to;
}

static void copy(const drupe_value* from, drupe_value* to) {
  *to = *from;
  switch (from->kind) {
    case DRUPE_STR:
    case DRUPE_BYTES: to->as.text = copy_text(from->as.text); break;
    case DRUPE_LIST:
    case DRUPE_TUPLE:
    case DRUPE_DICT:
    case DRUPE_SET: to->as.items = copy_items(from->as.items); break;
    case DRUPE_TENSOR: to->as.tensor = copy_tensor(from->as.tensor); break;
  }
}

static const char* manifest(uint64_t* size) {
  *size = sizeof MANIFEST - 1;
  return MANIFEST;
}
static uint32_t predictor_count(void) { return 6; }
static drupe_session* session_create(void) { return calloc(1, sizeof(drupe_session)); }
static void session_destroy(drupe_session* session) { free(session); }

static drupe_result* call(drupe_session* session, uint32_t predictor, const drupe_value* arguments,
                          uint64_t count) {
  drupe_result* result = calloc(1, sizeof *result);
  ++alive;
  if (predictor == 0) {
    copy(&arguments[0], &result->value);
  } else if (predictor == 1) {
    result->failed = 1;
    result->sites[0] = (drupe_site){literal("main.py"), literal("outer"), 3, 0};
    result->sites[1] = (drupe_site){literal("main.py"), literal("inner"), 7, 0};
    result->error = (drupe_error){copy_text(arguments[0].as.text), copy_text(arguments[1].as.text),
                                  result->sites, 2};
  } else if (predictor == 2) {
    if (session->sink) {
      const drupe_text text = arguments[0].as.text;
      session->sink(session->context, text.data, text.size);
    }
    result->tokens = arguments[0].as.text.size;
    result->value.kind = DRUPE_BOOL;
    result->value.as.integer = count < 2 || arguments[1].kind == DRUPE_ABSENT;
  } else if (predictor == 3) {
    result->value.kind = DRUPE_INT;
    result->value.as.integer = alive;
  } else if (predictor == 4) {
    raise(SIGSEGV);
  } else {
    for (;;) pause();
  }
  return result;
}

static const drupe_error* error(const drupe_result* result) {
  return result->failed ? &result->error : NULL;
}
static const drupe_value* value(const drupe_result* result) { return &result->value; }
static void release(drupe_result* result) {
  --alive;
  if (result->value.kind == DRUPE_TENSOR) {
    memset(result->value.as.tensor->data, 0xAA, 1);
  }
}
static uint64_t tokens(const drupe_result* result) { return result->tokens; }
static void set_print_sink(drupe_session* session,
                           void (*sink)(void* context, const char* text, uint64_t size),
                           void* context) {
  session->sink = sink;
  session->context = context;
}

const drupe_api* drupe_query(uint32_t abi_version) {
  static const drupe_api api = {DRUPE_ABI_VERSION, sizeof(drupe_api), manifest, predictor_count,
                                session_create, session_destroy, call, error, value, release,
                                tokens, set_print_sink};
  return abi_version == DRUPE_ABI_VERSION ? &api : NULL;
}
