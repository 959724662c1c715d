// Texts and byte strings: what need not be inline.

#include "drupe/str.hpp"

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

Str::Str(std::string_view text) {
  if (text.empty()) return;
  owner_ = Storage::make(text.size());
  std::memcpy(owner_->bytes(), text.data(), text.size());
  data_ = owner_->bytes();
  bytes_ = text.size();
  points_ = utf8::count(text);
}

Str Str::of(char32_t point) {
  char bytes[4];
  return Str(std::string_view(bytes, static_cast<std::size_t>(utf8::encode(point, bytes))));
}

Str Str::slice(std::int64_t start, std::int64_t stop) const {
  if (start == stop) return Str();
  if (is_ascii())
    return slice_bytes(static_cast<std::size_t>(start), static_cast<std::size_t>(stop));
  const std::size_t from = offset_of(start);
  const std::size_t count = static_cast<std::size_t>(stop - start);
  const std::size_t to = from + utf8::offset_of(bytes().substr(from), count);
  if (owner_) retain(owner_);
  return Str(data_ + from, to - from, count, owner_);
}

Str Str::slice_bytes(std::size_t start, std::size_t stop) const {
  if (start == stop) return Str();
  const std::size_t size = stop - start;
  const std::size_t points = is_ascii() ? size : utf8::count({data_ + start, size});
  if (owner_) retain(owner_);
  return Str(data_ + start, size, points, owner_);
}

Bytes::Bytes(std::string_view bytes) {
  if (bytes.empty()) return;
  owner_ = Storage::make(bytes.size());
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
  if (size_) std::memcpy(storage->bytes(), storage_->bytes(), size_);
  deallocate(storage_);
  storage_ = storage;
  capacity_ = capacity;
}

}  // namespace rt
