/// The objects of `hashlib`.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "../binascii/binascii.hpp"
#include "digests.hpp"
#include "drupe/memory.hpp"
#include "drupe/protocol.hpp"

namespace rt::hashlib {

/// Which algorithm a hash follows.
enum class Algorithm { md5, sha1, sha224, sha256, sha384, sha512, blake2b };

/// What is fixed for an algorithm.
struct Form {
  const char* name;
  std::size_t digest, block;
};
inline constexpr Form kForms[] = {{"md5", 16, 64},     {"sha1", 20, 64},    {"sha224", 28, 64},
                                  {"sha256", 32, 64},  {"sha384", 48, 128}, {"sha512", 64, 128},
                                  {"blake2b", 64, 128}};

/// The state of a digest, without the object around it.
class Digest {
 public:
  /// Begins a digest of `size` bytes.
  Digest(Algorithm algorithm, std::size_t size) : algorithm_(algorithm), size_(size) {
    switch (algorithm) {
      case Algorithm::md5:
      case Algorithm::sha1: {
        constexpr std::uint32_t first[] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476,
                                           0xC3D2E1F0};
        for (int i = 0; i < 5; ++i) small_[i] = first[i];
        break;
      }
      case Algorithm::sha224:
        for (int i = 0; i < 8; ++i) small_[i] = static_cast<std::uint32_t>(kSHA2.squares[i + 8]);
        break;
      case Algorithm::sha256:
        for (int i = 0; i < 8; ++i) small_[i] = static_cast<std::uint32_t>(kSHA2.squares[i] >> 32);
        break;
      case Algorithm::sha384:
        for (int i = 0; i < 8; ++i) large_[i] = kSHA2.squares[i + 8];
        break;
      case Algorithm::sha512:
      case Algorithm::blake2b:
        for (int i = 0; i < 8; ++i) large_[i] = kSHA2.squares[i];
        if (algorithm == Algorithm::blake2b) large_[0] ^= 0x01010000 ^ size;
        break;
    }
  }

  /// Takes `data` in.
  void update(std::string_view data) {
    const std::size_t block = form().block;
    while (!data.empty()) {
      // The last block of BLAKE2b is another one, so a full block waits for more.
      if (filled_ == block) flush(false);
      const std::size_t count = data.size() < block - filled_ ? data.size() : block - filled_;
      std::memcpy(buffer_ + filled_, data.data(), count);
      filled_ += count;
      total_ += count;
      data.remove_prefix(count);
    }
  }

  /// Returns the digest of what was taken in.
  Bytes finish() const {
    Digest last = *this;
    last.pad();
    unsigned char out[64];
    const bool large = algorithm_ >= Algorithm::sha384;
    for (std::size_t i = 0; i < size_; ++i) {
      const std::size_t word = large ? i / 8 : i / 4;
      const std::size_t bytes = large ? 8 : 4;
      const bool little = algorithm_ == Algorithm::md5 || algorithm_ == Algorithm::blake2b;
      const std::size_t place = little ? i % bytes : bytes - 1 - i % bytes;
      const std::uint64_t value = large ? last.large_[word] : last.small_[word];
      out[i] = static_cast<unsigned char>(value >> (8 * place));
    }
    return Bytes(std::string_view(reinterpret_cast<const char*>(out), size_));
  }

  const Form& form() const { return kForms[static_cast<int>(algorithm_)]; }
  std::size_t size() const { return size_; }

 private:
  /// Compresses the buffer and empties it.
  void flush(bool last) {
    switch (algorithm_) {
      case Algorithm::md5: MD5::compress(small_, buffer_); break;
      case Algorithm::sha1: SHA1::compress(small_, buffer_); break;
      case Algorithm::sha224:
      case Algorithm::sha256: SHA2<std::uint32_t>::compress(small_, buffer_); break;
      case Algorithm::sha384:
      case Algorithm::sha512: SHA2<std::uint64_t>::compress(large_, buffer_); break;
      case Algorithm::blake2b: BLAKE2b::compress(large_, buffer_, total_, last); break;
    }
    filled_ = 0;
  }

  /// Fills the last block up.
  void pad() {
    const std::size_t block = form().block;
    if (algorithm_ == Algorithm::blake2b) {
      std::memset(buffer_ + filled_, 0, block - filled_);
      flush(true);
      return;
    }
    if (filled_ == block) flush(false);
    const std::size_t length = block / 8;
    buffer_[filled_++] = 0x80;
    if (filled_ > block - length) {
      std::memset(buffer_ + filled_, 0, block - filled_);
      flush(false);
    }
    std::memset(buffer_ + filled_, 0, block - filled_);
    const std::uint64_t bits = total_ * 8;
    for (std::size_t i = 0; i < 8; ++i) {
      const std::size_t place = algorithm_ == Algorithm::md5 ? block - 8 + i : block - 1 - i;
      buffer_[place] = static_cast<unsigned char>(bits >> (8 * i));
    }
    flush(true);
  }

  Algorithm algorithm_;
  /// The number of bytes of the digest.
  std::size_t size_;
  /// The words of the state, small or large.
  std::uint32_t small_[8] = {};
  std::uint64_t large_[8] = {};
  /// The bytes that make no full block yet, and their number.
  unsigned char buffer_[128];
  std::size_t filled_ = 0;
  /// The number of bytes so far.
  std::uint64_t total_ = 0;
};

/// A hash object. Copies of the handle are the same object.
class Hash {
 public:
  Hash(Algorithm algorithm, std::size_t size) : body_(Ref<Body>::make(Digest(algorithm, size))) {}
  explicit Hash(const Digest& digest) : body_(Ref<Body>::make(digest)) {}
  /// Returns what tells this object from others.
  const void* identity() const { return body_.get(); }
  Digest& digest() const { return body_->digest; }

 private:
  /// What the handles of one object share.
  struct Body : Counted {
    explicit Body(const Digest& digest) : digest(digest) {}
    Digest digest;
  };
  Ref<Body> body_;
};

/// Returns a hash that has taken `data` in.
inline Hash begun(Algorithm algorithm, const Bytes& data, std::size_t size = 0) {
  Hash hash(algorithm, size ? size : kForms[static_cast<int>(algorithm)].digest);
  hash.digest().update(data.bytes());
  return hash;
}
inline Hash md5(const Bytes& data, bool) { return begun(Algorithm::md5, data); }
inline Hash sha1(const Bytes& data, bool) { return begun(Algorithm::sha1, data); }
inline Hash sha224(const Bytes& data, bool) { return begun(Algorithm::sha224, data); }
inline Hash sha256(const Bytes& data, bool) { return begun(Algorithm::sha256, data); }
inline Hash sha384(const Bytes& data, bool) { return begun(Algorithm::sha384, data); }
inline Hash sha512(const Bytes& data, bool) { return begun(Algorithm::sha512, data); }
inline Result<Hash> blake2b(const Bytes& data, std::int64_t digest_size) {
  if (digest_size < 1 || digest_size > 64) {
    return raise(exceptions::ValueError, "digest_size for blake2b must be between 1 and 64 bytes, "
                 "here it is ", rt::repr(digest_size));
  }
  return begun(Algorithm::blake2b, data, static_cast<std::size_t>(digest_size));
}

/// A new hash by the name of its algorithm.
inline Result<Hash> new_(const Str& name, const Bytes& data) {
  for (int i = 0; i < 7; ++i) {
    if (name.bytes() == kForms[i].name) return begun(static_cast<Algorithm>(i), data);
  }
  return raise(exceptions::ValueError, "unsupported hash type ", name);
}

inline None Hash_update(const Hash& self, const Bytes& data) {
  self.digest().update(data.bytes());
  return None{};
}
inline Bytes Hash_digest(const Hash& self) { return self.digest().finish(); }
inline Str Hash_hexdigest(const Hash& self) {
  return Str(binascii::hexlify(self.digest().finish()).bytes());
}
inline Hash Hash_copy(const Hash& self) { return Hash(self.digest()); }
inline Str Hash_name(const Hash& self) {
  return Str(std::string_view(self.digest().form().name));
}
inline std::int64_t Hash_digest_size(const Hash& self) {
  return static_cast<std::int64_t>(self.digest().size());
}
inline std::int64_t Hash_block_size(const Hash& self) {
  return static_cast<std::int64_t>(self.digest().form().block);
}

}  // namespace rt::hashlib
