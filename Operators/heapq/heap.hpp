/// Heaps in lists: the functions of `heapq`.
#pragma once

#include <cstdint>
#include <utility>

#include "drupe/list.hpp"
#include "../python/items.hpp"
#include "../python/sort.hpp"

namespace rt::heapq {

/// Moves the item at `at` towards the root, up to `root`, until its parent is no larger.
template <typename T>
void raise_item(const List<T>& heap, std::int64_t root, std::int64_t at) {
  T item = heap[at];
  while (at > root) {
    const std::int64_t parent = (at - 1) / 2;
    if (!rt::less(item, heap[parent])) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = std::move(item);
}

/// Moves the item at `at` to a leaf, the smaller child always up, and from there to its place: as
/// CPython does, since equal items may differ.
template <typename T>
void sink_item(const List<T>& heap, std::int64_t at) {
  const std::int64_t size = heap.size(), start = at;
  T item = heap[at];
  for (std::int64_t child = 2 * at + 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && !rt::less(heap[child], heap[child + 1])) ++child;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = std::move(item);
  raise_item(heap, start, at);
}

/// The exception for an empty heap.
inline Error empty_heap() { return raise(exceptions::IndexError, "index out of range"); }

template <typename T>
Result<None> heappush(const List<T>& heap, const T& item) {
  RT_PROPAGATE(heap.check_mutable());
  heap.push(item);
  raise_item(heap, 0, heap.size() - 1);
  return success();
}

template <typename T>
Result<T> heappop(const List<T>& heap) {
  RT_PROPAGATE(heap.check_mutable());
  if (heap.empty()) return empty_heap();
  T last = heap.items().pop();
  if (heap.empty()) return last;
  std::swap(last, heap[0]);
  sink_item(heap, 0);
  return last;
}

template <typename T>
Result<None> heapify(const List<T>& heap) {
  RT_PROPAGATE(heap.check_mutable());
  for (std::int64_t at = heap.size() / 2 - 1; at >= 0; --at) sink_item(heap, at);
  return success();
}

template <typename T>
Result<T> heapreplace(const List<T>& heap, const T& item) {
  RT_PROPAGATE(heap.check_mutable());
  if (heap.empty()) return empty_heap();
  T first = std::exchange(heap[0], item);
  sink_item(heap, 0);
  return first;
}

template <typename T>
Result<T> heappushpop(const List<T>& heap, const T& item) {
  RT_PROPAGATE(heap.check_mutable());
  if (heap.empty() || !rt::less(heap[0], item)) return item;
  T first = std::exchange(heap[0], item);
  sink_item(heap, 0);
  return first;
}

/// The first `n` of the items of `iterable` in the order of `less`, equal ones as they came.
template <typename X, typename Less>
Result<List<ItemOf<X>>> first_of(std::int64_t n, const X& iterable, const Less& less) {
  List<ItemOf<X>> result;
  auto items = iterate(iterable);
  while (const auto* item = RT_PROPAGATE(next_item(items))) result.push(*item);
  python::TimSort(result.items(), less).sort();
  if (n < 0) n = 0;
  if (n < result.size()) result.items().truncate(static_cast<std::size_t>(n));
  return result;
}

template <typename X>
Result<List<ItemOf<X>>> nsmallest(std::int64_t n, const X& iterable) {
  return first_of(n, iterable, [](const auto& a, const auto& b) { return rt::less(a, b); });
}
template <typename X>
Result<List<ItemOf<X>>> nlargest(std::int64_t n, const X& iterable) {
  return first_of(n, iterable, [](const auto& a, const auto& b) { return rt::less(b, a); });
}

}  // namespace rt::heapq
