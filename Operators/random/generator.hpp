/// `random.Random`: the Mersenne Twister, with the numbers that CPython draws from it.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "../hashlib/hash.hpp"
#include "../python/conversion.hpp"
#include "drupe/call.hpp"
#include "drupe/list.hpp"
#include "drupe/memory.hpp"
#include "drupe/none.hpp"

namespace rt::random {

/// The generator MT19937.
class Twister {
 public:
  /// Begins with the words of a key.
  void seed(const std::uint32_t* key, std::size_t count) {
    state_[0] = 19650218u;
    for (std::uint32_t i = 1; i < size; ++i) {
      state_[i] = 1812433253u * (state_[i - 1] ^ state_[i - 1] >> 30) + i;
    }
    std::size_t i = 1, j = 0;
    const auto step = [&i, this] {
      if (++i < size) return;
      state_[0] = state_[size - 1];
      i = 1;
    };
    for (std::size_t k = size > count ? size : count; k > 0; --k) {
      state_[i] = (state_[i] ^ (state_[i - 1] ^ state_[i - 1] >> 30) * 1664525u) + key[j] +
                  static_cast<std::uint32_t>(j);
      step();
      if (++j >= count) j = 0;
    }
    for (std::size_t k = size - 1; k > 0; --k) {
      state_[i] = (state_[i] ^ (state_[i - 1] ^ state_[i - 1] >> 30) * 1566083941u) -
                  static_cast<std::uint32_t>(i);
      step();
    }
    state_[0] = 0x80000000u;
    next_ = size;
    gauss.reset();
  }

  /// Returns the next 32 bits.
  std::uint32_t word() {
    if (next_ >= size) turn();
    std::uint32_t y = state_[next_++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
  }
  /// Returns a number from 0 to 1, without 1.
  double real() {
    const std::uint32_t a = word() >> 5, b = word() >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
  }
  /// Returns `count` bits, 1 to 64.
  std::uint64_t bits(std::int64_t count) {
    if (count <= 32) return word() >> (32 - count);
    const std::uint64_t low = word();
    return low | std::uint64_t{word() >> (64 - count)} << 32;
  }
  /// Returns a number below `limit`, which is positive.
  std::uint64_t below(std::uint64_t limit) {
    const int count = 64 - __builtin_clzll(limit);
    std::uint64_t value = bits(count);
    while (value >= limit) value = bits(count);
    return value;
  }

  /// The second of the last pair of normally distributed numbers.
  std::optional<double> gauss;

 private:
  static constexpr std::size_t size = 624;

  /// Makes the next words.
  void turn() {
    for (std::size_t k = 0; k < size; ++k) {
      const std::uint32_t y =
          (state_[k] & 0x80000000u) | (state_[(k + 1) % size] & 0x7fffffffu);
      state_[k] = state_[(k + 397) % size] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
    }
    next_ = 0;
  }

  std::uint32_t state_[size];
  std::size_t next_ = size;
};

/// A `random.Random`. Copies of the handle are the same generator.
class Random {
 public:
  Random() : body_(Ref<Body>::make()) {}
  /// Returns what tells this object from others.
  const void* identity() const { return body_.get(); }
  Twister& twister() const { return body_->twister; }

 private:
  /// What the handles of one generator share.
  struct Body : Counted {
    Twister twister;
  };
  Ref<Body> body_;
};

/// Begins with the number whose bytes, the highest first, are `digits`.
inline void seed_with(const Random& self, std::string_view digits) {
  Vector<std::uint32_t> key;
  for (std::size_t end = digits.size(); end > 0;) {
    const std::size_t start = end > 4 ? end - 4 : 0;
    std::uint32_t word = 0;
    for (std::size_t i = start; i < end; ++i) word = word << 8 | static_cast<unsigned char>(digits[i]);
    key.push(word);
    end = start;
  }
  while (key.size() > 1 && key.back() == 0) key.pop();
  if (key.empty()) key.push(0);
  self.twister().seed(key.data(), key.size());
}

/// `random.Random.seed`.
inline None Random_seed(const Random& self, std::int64_t a) {
  const std::uint64_t size = a < 0 ? 0 - static_cast<std::uint64_t>(a) : static_cast<std::uint64_t>(a);
  const std::uint32_t key[] = {static_cast<std::uint32_t>(size),
                               static_cast<std::uint32_t>(size >> 32)};
  self.twister().seed(key, key[1] ? 2 : 1);
  return None{};
}
inline None Random_seed(const Random& self, const Bytes& a) {
  StrBuilder digits;
  digits.append_bytes(a.bytes());
  digits.append_bytes(hashlib::begun(hashlib::Algorithm::sha512, a).digest().finish().bytes());
  seed_with(self, digits.bytes());
  return None{};
}
inline None Random_seed(const Random& self, const Str& a) {
  return Random_seed(self, Bytes(a.bytes()));
}
inline None Random_seed(const Random& self, double a) { return Random_seed(self, rt::hash(a)); }
/// Begins with what differs from call to call: the clock and the place of the generator.
inline None Random_seed(const Random& self, None) {
  const auto place = static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(&self.twister()));
#if defined(__x86_64__)
  const auto clock = static_cast<std::int64_t>(__builtin_ia32_rdtsc());
#else
  const std::int64_t clock = 0;
#endif
  return Random_seed(self, (place ^ clock << 17 ^ clock) & INT64_MAX);
}

/// `random.Random(x)`.
template <typename X>
Random _new(const X& x) {
  Random generator;
  Random_seed(generator, x);
  return generator;
}

inline double Random_random(const Random& self) { return self.twister().real(); }
inline Result<std::int64_t> Random_getrandbits(const Random& self, std::int64_t k) {
  if (k < 0) return raise(exceptions::ValueError, "number of bits must be non-negative");
  if (k > 63) return raise(exceptions::OverflowError, "integer result does not fit in 64 bits");
  return k == 0 ? 0 : static_cast<std::int64_t>(self.twister().bits(k));
}
/// A number below `n`, which is positive.
inline std::int64_t Random__below(const Random& self, std::int64_t n) {
  return static_cast<std::int64_t>(self.twister().below(static_cast<std::uint64_t>(n)));
}
/// A number of the standard normal distribution, as `gauss` draws them in pairs.
inline double Random__gauss(const Random& self) {
  auto& kept = self.twister().gauss;
  if (kept) {
    const double value = *kept;
    kept.reset();
    return value;
  }
  const double angle = self.twister().real() * (2.0 * 3.141592653589793);
  const double radius = std::sqrt(-2.0 * std::log(1.0 - self.twister().real()));
  kept = std::sin(angle) * radius;
  return std::cos(angle) * radius;
}
inline Bytes Random__bytes(const Random& self, std::int64_t n) {
  StrBuilder out(static_cast<std::size_t>(n));
  // getrandbits(8 * n), the lowest byte first.
  for (std::int64_t i = 0; i < n; i += 4) {
    const std::int64_t left = n - i < 4 ? n - i : 4;
    const std::uint32_t word = self.twister().word() >> (32 - 8 * left);
    for (std::int64_t k = 0; k < left; ++k) out.append(static_cast<char>(word >> (8 * k)));
  }
  return out.finish_bytes();
}

/// The generator of the functions of the module: one for each call of a predictor.
struct SharedRandom {
  Random generator = _new(None{});
};
inline Random _shared() {
  Call* call = current_call();
  return call ? call->state<SharedRandom>().generator : _new(None{});
}

}  // namespace rt::random
