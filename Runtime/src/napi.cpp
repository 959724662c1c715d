// Looks up Node-API in the running process.

#include "napi.hpp"

#include "platform.hpp"

namespace rt::node {

Napi napi;

bool look_up_napi() {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  static bool complete = false;
  pthread_once(&once, [] {
    void* found = nullptr;
    complete = true;
#define RT_NAPI_LOOK_UP(name, ...)            \
  found = dlsym(RTLD_DEFAULT, "napi_" #name); \
  complete &= found != nullptr;               \
  napi.name##_ = reinterpret_cast<decltype(napi.name##_)>(found);
    RT_NAPI_FUNCTIONS(RT_NAPI_LOOK_UP)
#undef RT_NAPI_LOOK_UP
  });
  return complete;
}

}  // namespace rt::node
