// Texts and byte strings: what need not be inline.

#include "drupe/str.hpp"

#include "drupe/builder.hpp"
#include "drupe/number.hpp"

namespace rt {

std::size_t utf8::valid_prefix(std::string_view text, bool surrogates) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = [&](std::size_t i) {
      return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
      ++at;
    } else if (lead >= 0xC2 && lead < 0xE0) {
      if (!continues(1)) return at;
      at += 2;
    } else if (lead >= 0xE0 && lead < 0xF0) {
      if (!continues(1) || !continues(2)) return at;
      if (lead == 0xE0 && byte(1) < 0xA0) return at;
      if (lead == 0xED && byte(1) >= 0xA0 && !surrogates) return at;
      at += 3;
    } else if (lead >= 0xF0 && lead < 0xF5) {
      if (!continues(1) || !continues(2) || !continues(3)) return at;
      if (lead == 0xF0 && byte(1) < 0x90) return at;
      if (lead == 0xF4 && byte(1) >= 0x90) return at;
      at += 4;
    } else {
      return at;
    }
  }
  return at;
}

Str::Str(std::string_view text, std::size_t points) : Str() {
  const std::uint64_t kind = points == text.size() ? 0 : non_ascii;
  if (text.size() <= inline_capacity) {
    words_ = few(text.data(), text.size(), kind);
    return;
  }
  Storage* storage = Storage::make(text.size());
  std::memcpy(storage->bytes(), text.data(), text.size());
  storage->size = text.size();
  storage->points = points;
  pointed_ = {storage, (shared_tag | kind) << tag_shift | text.size()};
}

Str Str::of(char32_t point) {
  char bytes[4];
  return Str({bytes, static_cast<std::size_t>(utf8::encode(point, bytes))}, 1);
}

std::size_t Str::points() const noexcept {
  if (is_ascii()) return bytes().size();
  return is_shared() && is_longest() ? storage()->points : utf8::count(bytes());
}

std::int64_t Str::long_hash() const noexcept {
  if (!is_shared() || !is_longest()) return hash_bytes(long_bytes());
  // Several calls may find the hash of a captured text at once; all store the same number.
  std::int64_t hash = __atomic_load_n(&storage()->hash, __ATOMIC_RELAXED);
  if (hash == 0) {
    hash = hash_bytes(long_bytes());
    __atomic_store_n(&storage()->hash, hash, __ATOMIC_RELAXED);
  }
  return hash;
}

bool Str::equals_long(const Str& other) const noexcept {
  return long_bytes() == other.long_bytes();
}

Str Str::slice(std::int64_t start, std::int64_t stop) const {
  if (start == stop) return Str();
  if (is_ascii())
    return slice_bytes(static_cast<std::size_t>(start), static_cast<std::size_t>(stop));
  const std::size_t from = offset_of(start);
  const std::size_t count = static_cast<std::size_t>(stop - start);
  const std::size_t to = from + utf8::offset_of(bytes().substr(from), count);
  return Str(bytes().substr(from, to - from), count);
}

Str Str::slice_of_many(std::size_t start, std::size_t stop) const {
  const std::string_view part = bytes().substr(start, stop - start);
  if (is_shared() && part.size() == long_size()) return *this;
  return is_ascii() ? Str(part, part.size()) : Str(part);
}

Str Str::followed_by(const Str& more) const {
  const std::string_view mine = long_bytes(), other = more.bytes();
  const std::size_t size = mine.size() + other.size();
  Storage* target = storage();
  const bool is_room = !target->is_immortal() && is_longest() && target->capacity >= size;
  const std::size_t all = points() + static_cast<std::size_t>(more.size());
  if (is_room) {
    retain(target);
  } else {
    // What is added to once is likely to be added to again; a short text is copied quickly.
    target = Storage::make(size < 64 ? size : checked_bytes(size + size / 4, 1));
    std::memcpy(target->bytes(), mine.data(), mine.size());
  }
  if (!other.empty()) std::memcpy(target->bytes() + mine.size(), other.data(), other.size());
  target->size = size;
  target->points = all;
  target->hash = 0;
  return Str(target);
}

Bytes::Bytes(std::string_view bytes) {
  if (bytes.empty()) return;
  owner_ = Storage::make(bytes.size());
  owner_->size = bytes.size();
  std::memcpy(owner_->bytes(), bytes.data(), bytes.size());
  data_ = owner_->bytes();
  size_ = bytes.size();
}

Bytes Bytes::slice(std::int64_t start, std::int64_t stop) const {
  if (start == stop) return Bytes();
  if (owner_) retain(owner_);
  return Bytes(data_ + start, static_cast<std::size_t>(stop - start), owner_);
}

void StrBuilder::grow(std::size_t more) {
  std::size_t capacity = size_ + size_ / 2 + 32;
  if (capacity - size_ < more) capacity = checked_bytes(size_ + more, 1);
  Storage* storage = Storage::make(capacity);
  if (size_) std::memcpy(storage->bytes(), data_, size_);
  deallocate(storage_);
  storage_ = storage;
  data_ = storage->bytes();
  capacity_ = capacity;
}

Str StrBuilder::finish() {
  const std::size_t size = std::exchange(size_, 0);
  const std::size_t points = std::exchange(points_, 0);
  if (!storage_ || size <= Str::inline_capacity) return Str({data_, size}, points);
  Storage* storage = std::exchange(storage_, nullptr);
  data_ = local_;
  capacity_ = local_capacity;
  storage->size = size;
  storage->points = points;
  return Str(storage);
}

Bytes StrBuilder::finish_bytes() {
  points_ = 0;
  const std::size_t size = std::exchange(size_, 0);
  if (!storage_) return Bytes({data_, size});
  Storage* storage = std::exchange(storage_, nullptr);
  storage->size = size;
  data_ = local_;
  capacity_ = local_capacity;
  return Bytes(storage->bytes(), size, storage);
}

}  // namespace rt
