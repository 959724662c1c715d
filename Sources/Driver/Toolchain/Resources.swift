import Foundation

/// The layout of the manifest and the resources in a library, as assembly that includes files.
///
/// Bytes never pass through the C++ compiler: the assembler copies them (`.incbin`), the linker
/// places them in read-only sections, and the system pages them in as they are touched. Code reaches
/// them through a table of 64-bit pointers, which works at any distance.
struct ResourceAssembly {

  /// The section of the manifest.
  static let manifestSection = ".drupe.manifest"

  /// The section of the resources.
  static let weightSection = ".drupe.weights"

  /// Resources of this size and more start on a page of their own.
  private static let pagedSize = 1 << 16

  /// The resources in the order of the table.
  let resources: [Data]

  /// Returns the alignment of a resource of `size` bytes.
  private static func alignment(ofSize size: Int) -> Int { size >= pagedSize ? 4096 : 64 }

  /// Returns the assembly for `target`, which reads the manifest from the file `manifest` and the
  /// resource with index `i` from the file `paths[i]`.
  func text(for target: Target, manifest: URL, paths: [URL]) -> String {
    var result = """
      # The manifest and the resources of the library.
        .section \(Self.manifestSection), "a", %progbits
        .balign 16
        .globl drupe_manifest
        .hidden drupe_manifest
      drupe_manifest:
        .incbin "\(escaped(manifest.path))"
      .Lmanifest_end:
        .byte 0
        .section .rodata.drupe, "a", %progbits
        .balign 8
        .globl drupe_manifest_size
        .hidden drupe_manifest_size
      drupe_manifest_size:
        .quad .Lmanifest_end - drupe_manifest

        .section \(Self.weightSection), "\(target.weightSectionFlags)", %progbits
        .balign 4096

      """
    for (i, path) in paths.enumerated() {
      result += "  .balign \(Self.alignment(ofSize: resources[i].count))\n"
      result += ".Lresource\(i):\n  .incbin \"\(escaped(path.path))\"\n"
    }
    result += """

        .section .data.rel.ro.drupe, "aw", %progbits
        .balign 8
        .globl drupe_resource_table
        .hidden drupe_resource_table
      drupe_resource_table:

      """
    for (i, resource) in resources.enumerated() {
      result += "  .quad .Lresource\(i), \(resource.count)\n"
    }
    result += "  .quad 0, 0\n  .section .note.GNU-stack, \"\", %progbits\n"
    return result
  }

  /// The SHA-256 of the section of the resources, alignment included, so that a library can be
  /// checked without knowing where in it each resource lies.
  var sha256: String {
    var hash = SHA256()
    var position = 0
    for resource in resources {
      let alignment = Self.alignment(ofSize: resource.count)
      let padding = (alignment - position % alignment) % alignment
      hash.update(Data(count: padding))
      hash.update(resource)
      position += padding + resource.count
    }
    return hash.finish()
  }

  /// Returns `path` as it stands in a string of the assembler.
  private func escaped(_ path: String) -> String {
    path.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
  }

}
