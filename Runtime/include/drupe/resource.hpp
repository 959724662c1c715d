/// `rt::Resource`: bytes of the library file, such as weights.
#pragma once

#include <cstddef>

namespace rt {

/// Bytes that lie in the library file, aligned to a page. They live as long as the library, and are
/// read from the file only where they are used.
struct Resource {
  /// The first byte.
  const std::byte* data;
  /// The number of bytes.
  std::size_t size;
};

}  // namespace rt
