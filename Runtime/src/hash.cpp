// Hashes of floats and of bytes.

#include <cstring>

#include "drupe/number.hpp"

namespace rt {

std::int64_t hash_double(double value) {
  // CPython's: the value modulo the prime 2**61 - 1, for which doubling rotates 61 bits.
  constexpr int bits = 61;
  constexpr std::uint64_t modulus = (std::uint64_t(1) << bits) - 1;
  if (value != value) return 0;
  if (value == __builtin_inf()) return 314159;
  if (value == -__builtin_inf()) return -314159;
  const auto word = __builtin_bit_cast(std::uint64_t, value);
  const std::uint64_t fraction = word & ((std::uint64_t(1) << 52) - 1);
  const int biased = static_cast<int>(word >> 52 & 0x7FF);
  const std::uint64_t significand = biased ? fraction | std::uint64_t(1) << 52 : fraction;
  int rotation = ((biased ? biased : 1) - 1075) % bits;
  if (rotation < 0) rotation += bits;
  std::uint64_t hash = (significand << rotation & modulus) | significand >> (bits - rotation);
  if (hash == modulus) hash = 0;
  const auto result = static_cast<std::int64_t>(word >> 63 ? -hash : hash);
  return result == -1 ? -2 : result;
}

std::int64_t hash_bytes(std::string_view bytes) {
  // Multiply and fold, 16 bytes at a time.
  const auto mix = [](std::uint64_t a, std::uint64_t b) {
    const unsigned __int128 product = static_cast<unsigned __int128>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  };
  constexpr std::uint64_t first = 0xA0761D6478BD642F;
  constexpr std::uint64_t second = 0xE7037ED1A0B428DB;
  std::uint64_t hash = bytes.size() ^ first;
  const auto load = [](const char* from) {
    std::uint64_t word;
    std::memcpy(&word, from, 8);
    return word;
  };
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  for (; end - at > 16; at += 16) hash = mix(load(at) ^ second, load(at + 8) ^ hash);
  // What is left is read together with what is before it.
  char few[16] = {};
  const bool is_short = bytes.size() < 16;
  if (is_short && !bytes.empty()) std::memcpy(few, bytes.data(), bytes.size());
  const char* const last = is_short ? few : end - 16;
  const auto result = static_cast<std::int64_t>(mix(mix(load(last) ^ second, load(last + 8) ^ hash), first));
  return result == -1 ? -2 : result;
}

}  // namespace rt
