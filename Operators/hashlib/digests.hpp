/// The algorithms of `hashlib`: MD5, SHA-1, SHA-2 and BLAKE2b.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rt::hashlib {

/// Returns the word whose bytes begin at `at`, the first one the highest.
template <typename Word>
Word big_endian(const unsigned char* at) {
  Word word = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i) word = static_cast<Word>(word << 8) | at[i];
  return word;
}
/// Returns the word whose bytes begin at `at`, the first one the lowest.
template <typename Word>
Word little_endian(const unsigned char* at) {
  Word word = 0;
  for (std::size_t i = sizeof(Word); i-- > 0;) word = static_cast<Word>(word << 8) | at[i];
  return word;
}
/// Returns `word` turned to the right by `count` bits.
template <typename Word>
constexpr Word turned(Word word, int count) {
  return word >> count | word << (8 * static_cast<int>(sizeof(Word)) - count);
}

/// The constants of SHA-2: the first 64 bits behind the point of roots of the first primes.
struct SHA2Constants {
  /// Of the cube roots.
  std::uint64_t rounds[80] = {
        0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
        0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
        0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
        0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
        0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
        0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
        0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
        0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
        0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
        0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
        0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
        0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
        0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
        0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
        0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
        0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
        0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
        0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
        0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
        0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
  };
  /// Of the square roots.
  std::uint64_t squares[16] = {
        0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
        0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
        0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
        0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
  };
};
inline constexpr SHA2Constants kSHA2;

/// SHA-2 with words of 32 or 64 bits.
template <typename Word>
struct SHA2 {
  static constexpr std::size_t block = 16 * sizeof(Word);
  static constexpr int rounds = sizeof(Word) == 4 ? 64 : 80;

  /// Takes a block in.
  static void compress(Word* state, const unsigned char* at) {
    Word w[rounds];
    constexpr bool small = sizeof(Word) == 4;
    for (int i = 0; i < 16; ++i) w[i] = big_endian<Word>(at + sizeof(Word) * i);
    for (int i = 16; i < rounds; ++i) {
      const Word x = w[i - 15], y = w[i - 2];
      const Word s0 = turned(x, small ? 7 : 1) ^ turned(x, small ? 18 : 8) ^ x >> (small ? 3 : 7);
      const Word s1 =
          turned(y, small ? 17 : 19) ^ turned(y, small ? 19 : 61) ^ y >> (small ? 10 : 6);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    Word s[8];
    std::memcpy(s, state, sizeof s);
    for (int i = 0; i < rounds; ++i) {
      const auto constant = static_cast<Word>(small ? kSHA2.rounds[i] >> 32 : kSHA2.rounds[i]);
      const Word e = s[4], a = s[0];
      const Word big1 =
          turned(e, small ? 6 : 14) ^ turned(e, small ? 11 : 18) ^ turned(e, small ? 25 : 41);
      const Word big0 =
          turned(a, small ? 2 : 28) ^ turned(a, small ? 13 : 34) ^ turned(a, small ? 22 : 39);
      const Word t1 = s[7] + big1 + ((e & s[5]) ^ (~e & s[6])) + constant + w[i];
      const Word t2 = big0 + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
      for (int k = 7; k > 0; --k) s[k] = s[k - 1];
      s[4] += t1;
      s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; ++i) state[i] += s[i];
  }
};

/// SHA-1.
struct SHA1 {
  static void compress(std::uint32_t* state, const unsigned char* at) {
    std::uint32_t w[80];
    for (int i = 0; i < 16; ++i) w[i] = big_endian<std::uint32_t>(at + 4 * i);
    for (int i = 16; i < 80; ++i) w[i] = turned(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 31);
    std::uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (int i = 0; i < 80; ++i) {
      const std::uint32_t f = i < 20   ? (b & c) | (~b & d)
                              : i < 40 ? b ^ c ^ d
                              : i < 60 ? (b & c) | (b & d) | (c & d)
                                       : b ^ c ^ d;
      constexpr std::uint32_t k[] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
      const std::uint32_t next = turned(a, 27) + f + e + k[i / 20] + w[i];
      e = d;
      d = c;
      c = turned(b, 2);
      b = a;
      a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
  }
};

/// MD5.
struct MD5 {
  /// The sines of 1 to 64, times 2 ** 32.
  static constexpr std::uint32_t sines[64] = {
      0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613,
      0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193,
      0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d,
      0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed,
      0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122,
      0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
      0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244,
      0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
      0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
      0xeb86d391};

  static void compress(std::uint32_t* state, const unsigned char* at) {
    constexpr int turns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    std::uint32_t w[16];
    for (int i = 0; i < 16; ++i) w[i] = little_endian<std::uint32_t>(at + 4 * i);
    std::uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    for (int i = 0; i < 64; ++i) {
      std::uint32_t f = 0;
      int word = 0;
      switch (i / 16) {
        case 0: f = (b & c) | (~b & d); word = i; break;
        case 1: f = (d & b) | (~d & c); word = (5 * i + 1) % 16; break;
        case 2: f = b ^ c ^ d; word = (3 * i + 5) % 16; break;
        default: f = c ^ (b | ~d); word = 7 * i % 16; break;
      }
      const std::uint32_t sum = a + f + sines[i] + w[word];
      a = d;
      d = c;
      c = b;
      b += turned(sum, 32 - turns[i / 16][i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }
};

/// BLAKE2b.
struct BLAKE2b {
  /// Takes a block in; `counted` is the number of bytes with it, `last` says that no other follows.
  static void compress(std::uint64_t* state, const unsigned char* at, std::uint64_t counted,
                       bool last) {
    constexpr unsigned char order[10][16] = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};
    constexpr unsigned char lanes[8][4] = {{0, 4, 8, 12}, {1, 5, 9, 13}, {2, 6, 10, 14},
                                           {3, 7, 11, 15}, {0, 5, 10, 15}, {1, 6, 11, 12},
                                           {2, 7, 8, 13},  {3, 4, 9, 14}};
    std::uint64_t m[16], v[16];
    for (int i = 0; i < 16; ++i) m[i] = little_endian<std::uint64_t>(at + 8 * i);
    for (int i = 0; i < 8; ++i) {
      v[i] = state[i];
      v[i + 8] = kSHA2.squares[i];
    }
    v[12] ^= counted;
    if (last) v[14] = ~v[14];
    for (int round = 0; round < 12; ++round) {
      for (int lane = 0; lane < 8; ++lane) {
        auto& a = v[lanes[lane][0]];
        auto& b = v[lanes[lane][1]];
        auto& c = v[lanes[lane][2]];
        auto& d = v[lanes[lane][3]];
        a += b + m[order[round % 10][2 * lane]];
        d = turned(d ^ a, 32);
        c += d;
        b = turned(b ^ c, 24);
        a += b + m[order[round % 10][2 * lane + 1]];
        d = turned(d ^ a, 16);
        c += d;
        b = turned(b ^ c, 63);
      }
    }
    for (int i = 0; i < 8; ++i) state[i] ^= v[i] ^ v[i + 8];
  }
};

}  // namespace rt::hashlib
