/// How generated code builds its captured values from resources.
///
/// These are functions, and not inlined, because a model has hundreds of weights.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>

#include "drupe/constant.hpp"
#include "drupe/error.hpp"
#include "drupe/resource.hpp"
#include "drupe/tensor.hpp"

namespace rt {

/// Makes `constant` a tensor of `shape` over the elements in `resource`.
template <typename T>
[[gnu::noinline]] void set_tensor(Constant<Tensor<T>>& constant, const Resource& resource,
                                  std::initializer_list<std::int64_t> shape) {
  constant.set(Tensor<T>::resource(resource.data, Shape(shape)));
}
template <typename T>
[[gnu::noinline]] void set_tensor(Constant<std::optional<Tensor<T>>>& constant,
                                  const Resource& resource,
                                  std::initializer_list<std::int64_t> shape) {
  constant.set(Tensor<T>::resource(resource.data, Shape(shape)));
}

/// Makes `constant` the object that `resource` holds; raises what its `load` raises.
template <typename T>
[[gnu::noinline]] Result<None> load(Constant<T>& constant, const Resource& resource) {
  constant.set(RT_PROPAGATE(T::load(resource)));
  return success();
}

}  // namespace rt
