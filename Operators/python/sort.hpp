/// CPython's list sort (timsort, `Objects/listobject.c`), step by step: for a consistent order any
/// stable sort would do, but a list with NaN ends up in the order that these very steps give.
#pragma once

#include <cstdint>
#include <cstring>
#include <utility>

#include "drupe/error.hpp"
#include "drupe/protocol.hpp"
#include "drupe/vector.hpp"
#include "items.hpp"

namespace rt::python {

/// Sorts `items` by `less`, stably.
template <typename T, typename Less>
class TimSort {
 public:
  /// Prepares the sort of `items`, which `less` orders.
  TimSort(Vector<T>& items, const Less& less) : items_(items.data()), size_(items.size()), less_(less) {}

  /// Sorts the items.
  void sort() {
    if (size_ < 2) return;
    const std::int64_t shortest = shortest_run(static_cast<std::int64_t>(size_));
    auto left = static_cast<std::int64_t>(size_);
    std::int64_t low = 0;
    while (left > 0) {
      std::int64_t length = count_run(low, low + left);
      if (length < shortest) {
        const std::int64_t forced = left <= shortest ? left : shortest;
        insert_sorted(low, low + forced, low + length);
        length = forced;
      }
      found_new_run(length);
      pending_[runs_++] = Run{low, length, 0};
      low += length;
      left -= length;
    }
    while (runs_ > 1) {
      std::int64_t at = runs_ - 2;
      if (at > 0 && pending_[at - 1].length < pending_[at + 1].length) --at;
      merge_at(at);
    }
  }

 private:
  /// A sorted part of the items.
  struct Run {
    /// Where it begins.
    std::int64_t base;
    /// Its number of items.
    std::int64_t length;
    /// Its power in the merge tree.
    int power;
  };

  /// Returns the length below which runs are extended by insertion: 32 to 64.
  static std::int64_t shortest_run(std::int64_t size) {
    std::int64_t odd = 0;
    while (size >= 64) {
      odd |= size & 1;
      size >>= 1;
    }
    return size + odd;
  }

  /// Reverses the items [`low`, `high`).
  void reverse(std::int64_t low, std::int64_t high) {
    for (--high; low < high; ++low, --high) std::swap(items_[low], items_[high]);
  }

  /// Returns the length of the run at `low`, which is reversed if it strictly descends.
  std::int64_t count_run(std::int64_t low, std::int64_t high) {
    if (low + 1 == high) return 1;
    std::int64_t at = low + 2;
    if (less_(items_[low + 1], items_[low])) {
      while (at < high && less_(items_[at], items_[at - 1])) ++at;
      reverse(low, at);
    } else {
      while (at < high && !less_(items_[at], items_[at - 1])) ++at;
    }
    return at - low;
  }

  /// Moves item `from` to position `to` before it, and those between by one.
  void shift(std::int64_t to, std::int64_t from) {
    // A `T` may be moved by copying its bytes.
    alignas(T) unsigned char moved[sizeof(T)];
    void* const first = items_ + to;
    std::memcpy(moved, items_ + from, sizeof(T));
    std::memmove(items_ + to + 1, first, static_cast<std::size_t>(from - to) * sizeof(T));
    std::memcpy(first, moved, sizeof(T));
  }

  /// Sorts [`low`, `high`), of which [`low`, `start`) is sorted, by binary insertion.
  void insert_sorted(std::int64_t low, std::int64_t high, std::int64_t start) {
    if (start == low) ++start;
    for (; start < high; ++start) {
      const T& pivot = items_[start];
      std::int64_t left = low, right = start;
      do {
        const std::int64_t middle = left + ((right - left) >> 1);
        if (less_(pivot, items_[middle])) {
          right = middle;
        } else {
          left = middle + 1;
        }
      } while (left < right);
      shift(left, start);
    }
  }

  /// Returns the position in the sorted `run` of `length` before which `key` belongs, to the left
  /// of equal items; the search gallops from `hint`.
  std::int64_t gallop_left(const T& key, const T* run, std::int64_t length, std::int64_t hint) {
    std::int64_t last = 0, offset = 1;
    if (less_(run[hint], key)) {
      const std::int64_t most = length - hint;
      while (offset < most && less_(run[hint + offset], key)) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    } else {
      const std::int64_t most = hint + 1;
      while (offset < most && !less_(run[hint - offset], key)) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      const std::int64_t previous = last;
      last = hint - offset;
      offset = hint - previous;
    }
    ++last;
    while (last < offset) {
      const std::int64_t middle = last + ((offset - last) >> 1);
      if (less_(run[middle], key)) {
        last = middle + 1;
      } else {
        offset = middle;
      }
    }
    return offset;
  }

  /// Returns the position in the sorted `run` of `length` before which `key` belongs, to the right
  /// of equal items; the search gallops from `hint`.
  std::int64_t gallop_right(const T& key, const T* run, std::int64_t length, std::int64_t hint) {
    std::int64_t last = 0, offset = 1;
    if (less_(key, run[hint])) {
      const std::int64_t most = hint + 1;
      while (offset < most && less_(key, run[hint - offset])) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      const std::int64_t previous = last;
      last = hint - offset;
      offset = hint - previous;
    } else {
      const std::int64_t most = length - hint;
      while (offset < most && !less_(key, run[hint + offset])) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    }
    ++last;
    while (last < offset) {
      const std::int64_t middle = last + ((offset - last) >> 1);
      if (less_(key, run[middle])) {
        offset = middle;
      } else {
        last = middle + 1;
      }
    }
    return offset;
  }

  /// Returns the power of the boundary between two neighbouring runs (powersort, CPython 3.11).
  static int power_of(std::int64_t base, std::int64_t first, std::int64_t second, std::int64_t size) {
    std::int64_t a = 2 * base + first;
    std::int64_t b = a + first + second;
    int power = 0;
    while (true) {
      ++power;
      if (a >= size) {
        a -= size;
        b -= size;
      } else if (b >= size) {
        return power;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  /// Merges pending runs as far as the run of `length` that follows them allows.
  void found_new_run(std::int64_t length) {
    if (runs_ == 0) return;
    const Run& top = pending_[runs_ - 1];
    const int power = power_of(top.base, top.length, length, static_cast<std::int64_t>(size_));
    while (runs_ > 1 && pending_[runs_ - 2].power > power) merge_at(runs_ - 2);
    pending_[runs_ - 1].power = power;
  }

  /// Merges the pending runs `at` and `at + 1`.
  void merge_at(std::int64_t at) {
    std::int64_t a = pending_[at].base, a_length = pending_[at].length;
    const std::int64_t b = pending_[at + 1].base;
    std::int64_t b_length = pending_[at + 1].length;
    pending_[at].length = a_length + b_length;
    if (at == runs_ - 3) pending_[at + 1] = pending_[at + 2];
    --runs_;
    const std::int64_t skipped = gallop_right(items_[b], items_ + a, a_length, 0);
    a += skipped;
    a_length -= skipped;
    if (a_length == 0) return;
    b_length = gallop_left(items_[a + a_length - 1], items_ + b, b_length, b_length - 1);
    if (b_length <= 0) return;
    if (a_length <= b_length) {
      merge_low(a, a_length, b, b_length);
    } else {
      merge_high(a, a_length, b, b_length);
    }
  }

  /// Returns copies of `length` items from `base`.
  Vector<T> taken(std::int64_t base, std::int64_t length) {
    Vector<T> copy;
    copy.reserve(static_cast<std::size_t>(length));
    for (std::int64_t i = 0; i < length; ++i) copy.push(std::move(items_[base + i]));
    return copy;
  }

  /// Merges neighbouring runs from the left; the first is the shorter one.
  void merge_low(std::int64_t a, std::int64_t a_length, std::int64_t b, std::int64_t b_length) {
    Vector<T> first = taken(a, a_length);
    std::int64_t from = 0, to = a;
    const auto finish = [&] {
      for (; a_length > 0; --a_length) items_[to++] = std::move(first[from++]);
    };
    const auto finish_with_b = [&] {
      for (; b_length > 0; --b_length) items_[to++] = std::move(items_[b++]);
      items_[to] = std::move(first[from]);
    };
    items_[to++] = std::move(items_[b++]);
    if (--b_length == 0) return finish();
    if (a_length == 1) return finish_with_b();
    std::int64_t gallop = gallop_;
    while (true) {
      std::int64_t a_wins = 0, b_wins = 0;
      while (true) {
        if (less_(items_[b], first[from])) {
          items_[to++] = std::move(items_[b++]);
          ++b_wins;
          a_wins = 0;
          if (--b_length == 0) return finish();
          if (b_wins >= gallop) break;
        } else {
          items_[to++] = std::move(first[from++]);
          ++a_wins;
          b_wins = 0;
          if (--a_length == 1) return finish_with_b();
          if (a_wins >= gallop) break;
        }
      }
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        a_wins = gallop_right(items_[b], first.data() + from, a_length, 0);
        for (std::int64_t i = 0; i < a_wins; ++i) items_[to++] = std::move(first[from++]);
        a_length -= a_wins;
        if (a_wins && a_length == 1) return finish_with_b();
        // Only an inconsistent order exhausts the first run here.
        if (a_length == 0) return finish();
        items_[to++] = std::move(items_[b++]);
        if (--b_length == 0) return finish();
        b_wins = gallop_left(first[from], items_ + b, b_length, 0);
        for (std::int64_t i = 0; i < b_wins; ++i) items_[to++] = std::move(items_[b++]);
        b_length -= b_wins;
        if (b_length == 0) return finish();
        items_[to++] = std::move(first[from++]);
        if (--a_length == 1) return finish_with_b();
      } while (a_wins >= 7 || b_wins >= 7);
      ++gallop;
      gallop_ = gallop;
    }
  }

  /// Merges neighbouring runs from the right; the second is the shorter one.
  void merge_high(std::int64_t a, std::int64_t a_length, std::int64_t b, std::int64_t b_length) {
    Vector<T> second = taken(b, b_length);
    std::int64_t to = b + b_length - 1;
    std::int64_t from = b_length - 1;
    std::int64_t last = a + a_length - 1;
    const auto finish = [&] {
      for (; b_length > 0; --b_length) items_[to--] = std::move(second[from--]);
    };
    const auto finish_with_a = [&] {
      for (; a_length > 0; --a_length) items_[to--] = std::move(items_[last--]);
      items_[to] = std::move(second[from]);
    };
    items_[to--] = std::move(items_[last--]);
    if (--a_length == 0) return finish();
    if (b_length == 1) return finish_with_a();
    std::int64_t gallop = gallop_;
    while (true) {
      std::int64_t a_wins = 0, b_wins = 0;
      while (true) {
        if (less_(second[from], items_[last])) {
          items_[to--] = std::move(items_[last--]);
          ++a_wins;
          b_wins = 0;
          if (--a_length == 0) return finish();
          if (a_wins >= gallop) break;
        } else {
          items_[to--] = std::move(second[from--]);
          ++b_wins;
          a_wins = 0;
          if (--b_length == 1) return finish_with_a();
          if (b_wins >= gallop) break;
        }
      }
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        a_wins = a_length - gallop_right(second[from], items_ + a, a_length, a_length - 1);
        for (std::int64_t i = 0; i < a_wins; ++i) items_[to--] = std::move(items_[last--]);
        a_length -= a_wins;
        if (a_length == 0) return finish();
        items_[to--] = std::move(second[from--]);
        if (--b_length == 1) return finish_with_a();
        b_wins = b_length - gallop_left(items_[last], second.data(), b_length, b_length - 1);
        for (std::int64_t i = 0; i < b_wins; ++i) items_[to--] = std::move(second[from--]);
        b_length -= b_wins;
        if (b_wins && b_length == 1) return finish_with_a();
        // Only an inconsistent order exhausts the second run here.
        if (b_length == 0) return finish();
        items_[to--] = std::move(items_[last--]);
        if (--a_length == 0) return finish();
      } while (a_wins >= 7 || b_wins >= 7);
      ++gallop;
      gallop_ = gallop;
    }
  }

  /// The items.
  T* items_;
  /// Their number.
  std::size_t size_;
  /// The order.
  const Less& less_;
  /// The runs that are not merged yet; their lengths at least halve from one to the next.
  Run pending_[85];
  /// The number of pending runs.
  std::int64_t runs_ = 0;
  /// How often one run must win in a row before the merge gallops.
  std::int64_t gallop_ = 7;
};

/// Sorts `items` by `less` as `list.sort` does; `reverse` keeps equal items in their order too.
template <typename T, typename Less>
void sort_items(Vector<T>& items, const Less& less, bool reverse) {
  const auto flip = [&] {
    if (!reverse || items.size() < 2) return;
    for (std::size_t i = 0, j = items.size() - 1; i < j; ++i, --j) std::swap(items[i], items[j]);
  };
  flip();
  TimSort<T, Less>(items, less).sort();
  flip();
}

}  // namespace rt::python
