/// `rt::Resource`: bytes of the library file, such as weights.
#pragma once

#include <cstddef>
#include <cstdint>

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

// What the build places in the library beside the code.
extern "C" {
/// The manifest: JSON text.
extern const char drupe_manifest[];
/// The size of the manifest in bytes.
extern const std::uint64_t drupe_manifest_size;
/// The resources, in the order in which generated code counts them.
extern const rt::Resource drupe_resource_table[];
}
