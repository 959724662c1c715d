import Foundation

/// The parts of an ELF shared library that Drupe looks at. Every offset in the file is checked, since
/// a file may be cut off or come from anywhere.
struct ELFFile {

  /// Why a file cannot be read as a library.
  enum Fault: Error, Equatable {
    /// It is no 64-bit little-endian ELF file.
    case notELF
    /// Something that it announces lies beyond its end.
    case truncated
  }

  /// A section of the file.
  struct Section {
    /// The name.
    var name: String
    /// The number that says what it holds.
    var type: UInt32
    /// The flags.
    var flags: UInt64
    /// Where it starts in the file.
    var offset: Int
    /// How many bytes it has.
    var size: Int
    /// The index of a section that it refers to.
    var link: Int
  }

  /// A name of the table of dynamic symbols.
  struct Symbol: Equatable {
    /// The name.
    var name: String
    /// `true` iff the library has the symbol itself.
    var isDefined: Bool
    /// `true` iff the library works without it.
    var isWeak: Bool
  }

  /// The contents.
  private let bytes: Data

  /// The number of the machine.
  let machine: UInt16

  /// The sections.
  private(set) var sections: [Section] = []

  /// Reads the headers of the file with the given contents.
  init(_ contents: Data) throws(Fault) {
    bytes = contents.startIndex == 0 ? contents : Data(contents)
    guard bytes.count >= 6, bytes.prefix(6).elementsEqual([0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
      throw .notELF
    }
    guard bytes.count >= 64 else { throw .truncated }
    machine = try ELFFile.load(bytes, at: 18)
    let table = try ELFFile.offset(bytes, at: 40)
    let entrySize = Int(try ELFFile.load(bytes, at: 58) as UInt16)
    let count = Int(try ELFFile.load(bytes, at: 60) as UInt16)
    let names = Int(try ELFFile.load(bytes, at: 62) as UInt16)
    guard entrySize >= 64, count > 0, names < count, table + count * entrySize <= bytes.count
    else { throw .truncated }

    var nameOffsets: [Int] = []
    for i in 0..<count {
      let at = table + i * entrySize
      nameOffsets.append(Int(try ELFFile.load(bytes, at: at) as UInt32))
      sections.append(
        Section(
          name: "", type: try ELFFile.load(bytes, at: at + 4),
          flags: try ELFFile.load(bytes, at: at + 8),
          offset: try ELFFile.offset(bytes, at: at + 24),
          size: try ELFFile.offset(bytes, at: at + 32),
          link: Int(try ELFFile.load(bytes, at: at + 40) as UInt32)))
    }
    for i in 0..<count {
      let section = sections[i]
      let isInFile = section.type != ELFFile.emptyType && section.type != 0
      if isInFile && section.offset + section.size > bytes.count { throw .truncated }
      sections[i].name = try name(at: nameOffsets[i], of: sections[names])
    }
  }

  /// The flag of sections that are in memory when the library runs.
  private static let loadedFlag: UInt64 = 2

  /// The type of sections without contents in the file.
  private static let emptyType: UInt32 = 8

  /// The type of the table of dynamic symbols.
  private static let dynamicSymbolType: UInt32 = 11

  /// The type of the dynamic table, and the tag of its entries that name needed libraries.
  private static let dynamicType: UInt32 = 6

  /// Returns the number at `position` of `bytes`.
  private static func load<T: FixedWidthInteger>(
    _ bytes: Data, at position: Int
  ) throws(Fault) -> T {
    guard position >= 0, position + MemoryLayout<T>.size <= bytes.count else { throw .truncated }
    return bytes.withUnsafeBytes {
      T(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: T.self))
    }
  }

  /// Returns the offset or size at `position` of `bytes`, which is never beyond a sensible limit.
  private static func offset(_ bytes: Data, at position: Int) throws(Fault) -> Int {
    let value: UInt64 = try load(bytes, at: position)
    guard value < 1 << 48 else { throw .truncated }
    return Int(value)
  }

  /// Returns the text at `position` of the table of strings `table`.
  private func name(at position: Int, of table: Section) throws(Fault) -> String {
    let end = table.offset + table.size
    guard position >= 0, position < table.size, end <= bytes.count else { throw .truncated }
    let text = bytes[(table.offset + position)..<end].prefix { $0 != 0 }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns the section called `name`, if there is one.
  func section(named name: String) -> Section? { sections.first { $0.name == name } }

  /// Returns the contents of `section`.
  func contents(of section: Section) -> Data {
    bytes[section.offset..<(section.offset + section.size)]
  }

  /// The size of what is mapped from the file when the library is loaded, but for the sections
  /// called `excluded`.
  func loadedSize(except excluded: Set<String>) -> Int {
    sections.filter { section in
      let isLoaded = section.flags & ELFFile.loadedFlag != 0 && section.type != ELFFile.emptyType
      return isLoaded && !excluded.contains(section.name)
    }.reduce(0) { $0 + $1.size }
  }

  /// The dynamic symbols.
  func dynamicSymbols() throws(Fault) -> [Symbol] {
    var result: [Symbol] = []
    for section in sections where section.type == Self.dynamicSymbolType {
      guard section.link < sections.count else { throw .truncated }
      for at in stride(from: section.offset + 24, to: section.offset + section.size, by: 24) {
        let nameOffset: UInt32 = try ELFFile.load(bytes, at: at)
        let info: UInt8 = try ELFFile.load(bytes, at: at + 4)
        let index: UInt16 = try ELFFile.load(bytes, at: at + 6)
        let name = try name(at: Int(nameOffset), of: sections[section.link])
        result.append(Symbol(name: name, isDefined: index != 0, isWeak: info >> 4 == 2))
      }
    }
    return result
  }

  /// The names of the libraries that this one needs.
  func neededLibraries() throws(Fault) -> [String] {
    var result: [String] = []
    for section in sections where section.type == Self.dynamicType {
      guard section.link < sections.count else { throw .truncated }
      for at in stride(from: section.offset, to: section.offset + section.size, by: 16) {
        let tag: UInt64 = try ELFFile.load(bytes, at: at)
        if tag == 1 {
          result.append(
            try name(at: try ELFFile.offset(bytes, at: at + 8), of: sections[section.link]))
        }
      }
    }
    return result
  }

}
