/* The C interface of a compiled library.
 *
 * A library exports one function, drupe_query, which returns a table of functions. All calls are
 * safe from any thread; a session is used by one thread at a time. Text is UTF-8 with its size in
 * bytes; it may contain NUL, and lone surrogates as three bytes each ("surrogatepass" in Python).
 *
 *   const drupe_api* api = drupe_query(DRUPE_ABI_VERSION);
 *   drupe_session* session = api->session_create();
 *   drupe_result* result = api->call(session, 0, arguments, count);
 *   if (api->error(result)) ... else ... api->value(result) ...
 *   api->release(result);
 *   api->session_destroy(session);
 */
#ifndef DRUPE_H
#define DRUPE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this interface. */
#define DRUPE_ABI_VERSION 1

/* The kinds of values. */
enum drupe_kind {
  DRUPE_NONE = 0,
  DRUPE_BOOL = 1,    /* integer: 0 or 1 */
  DRUPE_INT = 2,     /* integer */
  DRUPE_FLOAT = 3,   /* number */
  DRUPE_COMPLEX = 4, /* complex */
  DRUPE_STR = 5,     /* text */
  DRUPE_BYTES = 6,   /* text: any bytes */
  DRUPE_LIST = 7,    /* items */
  DRUPE_TUPLE = 8,   /* items */
  DRUPE_DICT = 9,    /* items: a key and its value in turn; count is the number of both together */
  DRUPE_SET = 10,    /* items */
  DRUPE_TENSOR = 11, /* tensor */
  DRUPE_RECORD = 12, /* record */
  DRUPE_ABSENT = 13  /* an argument that is left to its default */
};

/* The element types of tensors. */
enum drupe_dtype {
  DRUPE_BOOLEAN = 1, /* one byte; only 0 and 1 are allowed */
  DRUPE_INT8 = 2,
  DRUPE_INT16 = 3,
  DRUPE_INT32 = 4,
  DRUPE_INT64 = 5,
  DRUPE_UINT8 = 6,
  DRUPE_UINT16 = 7,
  DRUPE_UINT32 = 8,
  DRUPE_UINT64 = 9,
  DRUPE_FLOAT16 = 10,
  DRUPE_BFLOAT16 = 11,
  DRUPE_FLOAT32 = 12,
  DRUPE_FLOAT64 = 13
};

/* A text or a byte string. */
typedef struct drupe_text {
  const char* data;
  uint64_t size;
} drupe_text;

/* A tensor of native byte order. As an argument, its memory belongs to the caller, and the function
 * may change the elements where the Python function would. In a result, it stays valid until the
 * result is released. */
typedef struct drupe_tensor {
  void* data;                   /* the element of index 0 along each axis */
  uint32_t dtype;               /* an enum drupe_dtype */
  uint32_t rank;                /* the number of axes */
  const int64_t* shape;         /* rank sizes */
  const int64_t* strides_bytes; /* rank distances in bytes; null in an argument: row-major */
} drupe_tensor;

typedef struct drupe_value drupe_value;

/* The items of a list, tuple, dict or set. */
typedef struct drupe_items {
  const drupe_value* data;
  uint64_t count;
} drupe_items;

/* An object with named fields. */
typedef struct drupe_record {
  drupe_text name;           /* the class */
  const drupe_text* fields;  /* count names */
  const drupe_value* values; /* count values */
  uint64_t count;
} drupe_record;

/* A flag of an argument: its host tells bool, int and float, and list, tuple and set, apart as
   Python does, so that one of them is not taken for another. Without it, an int is taken for a
   float, a bool for an int, and a list for a tuple or a set. */
#define DRUPE_EXACT 1u

/* A flag of a value of kind SET or BYTES: it is a frozenset, or a bytearray. */
#define DRUPE_SIBLING 2u

/* A value; which member holds it depends on the kind. */
struct drupe_value {
  uint32_t kind;  /* an enum drupe_kind */
  uint32_t flags; /* DRUPE_EXACT and DRUPE_SIBLING */
  union {
    int64_t integer;
    double number;
    struct {
      double real;
      double imag;
    } complex;
    drupe_text text;
    drupe_items items;
    const drupe_tensor* tensor;
    const drupe_record* record;
  } as;
};

/* A place in the Python source that an exception passed. */
typedef struct drupe_site {
  drupe_text file;
  drupe_text function;
  uint32_t line; /* from 1 */
  uint32_t reserved;
} drupe_site;

/* A Python exception. */
typedef struct drupe_error {
  drupe_text type;    /* the class: "ValueError" */
  drupe_text message; /* what str(exception) gives */
  const drupe_site* sites; /* as a traceback shows them: the most recent call last */
  uint64_t site_count;
} drupe_error;

typedef struct drupe_session drupe_session;
typedef struct drupe_result drupe_result;

/* The functions of a library. Later versions add members at the end. */
typedef struct drupe_api {
  uint32_t abi_version;
  uint32_t struct_size; /* in bytes */

  /* Returns the JSON text that describes the library, and sets *size to its size. */
  const char* (*manifest)(uint64_t* size);
  /* Returns the number of predictors. */
  uint32_t (*predictor_count)(void);

  /* Returns a new session, or null if memory is exhausted. */
  drupe_session* (*session_create)(void);
  /* Ends a session; results that it gave stay valid. */
  void (*session_destroy)(drupe_session* session);

  /* Calls a predictor with arguments in the order of its parameters; fewer leave the rest to their
   * defaults. The arguments need to stay valid during the call only. Never returns null. */
  drupe_result* (*call)(drupe_session* session, uint32_t predictor, const drupe_value* arguments,
                        uint64_t count);
  /* Returns the exception that the call raised, or null. Valid until release. */
  const drupe_error* (*error)(const drupe_result* result);
  /* Returns what the call returned, or null if it raised. Valid until release. */
  const drupe_value* (*value)(const drupe_result* result);
  /* Gives a result back, on any thread. */
  void (*release)(drupe_result* result);
  /* Returns the number of tokens that the tokenizers of the call produced. */
  uint64_t (*tokens)(const drupe_result* result);

  /* Sets where the session's calls print to; null drops what they print. */
  void (*set_print_sink)(drupe_session* session,
                         void (*sink)(void* context, const char* text, uint64_t size),
                         void* context);
} drupe_api;

/* Returns the functions of the library, or null if it does not have this version of them. */
const drupe_api* drupe_query(uint32_t abi_version);

#ifdef __cplusplus
}
#endif

#endif /* DRUPE_H */
