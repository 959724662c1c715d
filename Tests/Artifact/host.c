/* Loads a library that embeds texts and prints its vectors: `host LIBRARY TEXT...`. */
#include <dlfcn.h>
#include <drupe/drupe.h>
#include <stdio.h>
#include <string.h>

int main(int count, char** words) {
  void* library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
  const drupe_api* (*query)(uint32_t);
  *(void**)&query = dlsym(library, "drupe_query");
  const drupe_api* api = query ? query(DRUPE_ABI_VERSION) : NULL;
  if (!api) return fprintf(stderr, "the library has no such interface\n"), 1;

  drupe_value texts[16];
  memset(texts, 0, sizeof texts);
  const int text_count = count - 2 < 16 ? count - 2 : 16;
  for (int i = 0; i < text_count; i++) {
    texts[i].kind = DRUPE_STR;
    texts[i].as.text.data = words[i + 2];
    texts[i].as.text.size = strlen(words[i + 2]);
  }
  drupe_value argument;
  memset(&argument, 0, sizeof argument);
  argument.kind = DRUPE_LIST;
  argument.as.items.data = texts;
  argument.as.items.count = text_count;

  drupe_session* session = api->session_create();
  drupe_result* result = api->call(session, 0, &argument, 1);
  const drupe_error* error = api->error(result);
  if (error) return fprintf(stderr, "%.*s\n", (int)error->message.size, error->message.data), 1;
  const drupe_tensor* vectors = api->value(result)->as.tensor;
  for (int64_t i = 0; i < vectors->shape[0]; i++) {
    for (int64_t j = 0; j < vectors->shape[1]; j++) {
      const char* row = (const char*)vectors->data + i * vectors->strides_bytes[0];
      printf("%.9g ", *(const float*)(row + j * vectors->strides_bytes[1]));
    }
    printf("\n");
  }
  api->release(result);
  api->session_destroy(session);
  return 0;
}
