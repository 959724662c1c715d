import Foundation
import IR

/// Makes Python values of JSON, by their types.
struct ValueReader {

  /// Returns the value of `type` that `json` is.
  func value(_ json: JSON, of type: JSON) throws(ArgumentReader.Mismatch) -> PythonValue {
    let mismatch = ArgumentReader.Mismatch(
      expected: typeText(type), found: String(json.text.prefix(60)))
    switch (type["t"]?.string, json) {
    case ("none", .null), ("optional", .null): return .none
    case ("bool", .bool(let b)): return .bool(b)
    case ("int", .number(let text)):
      guard let number = Int64(text) else { throw mismatch }
      return .int(number)
    case ("float", .number(let text)): return .float(number(text))
    case ("str", .string(let text)): return .str(text)
    case ("bytes", .string(let text)):
      guard let data = Data(base64Encoded: text) else { throw mismatch }
      return .bytes(Array(data))
    case ("list", .array(let items)): return .list(try values(items, of: type["of"]))
    case ("set", .array(let items)): return .set(try values(items, of: type["of"]))
    case ("tuple", .array(let items)): return .tuple(try tuple(items, of: type, mismatch))
    case ("dict", .object(let members)): return .dict(try dict(members, of: type))
    case ("optional", _): return try value(json, of: type["of"] ?? .null)
    case ("union", _):
      for member in type["items"]?.array ?? [] {
        if let result = try? value(json, of: member) { return result }
      }
      throw mismatch
    case ("tensor", _):
      guard let tensor = tensor(json, dtype: type["dtype"]?.string) else { throw mismatch }
      return .tensor(tensor)
    case ("literal", _), ("any", _): return untyped(json)
    default: throw mismatch
    }
  }

  /// Returns the values of `type` that `items` are.
  private func values(
    _ items: [JSON], of type: JSON?
  ) throws(ArgumentReader.Mismatch) -> [PythonValue] {
    var result: [PythonValue] = []
    for item in items { result.append(try value(item, of: type ?? .null)) }
    return result
  }

  /// Returns the items of the tuple of `type` that `items` are.
  private func tuple(
    _ items: [JSON], of type: JSON, _ mismatch: ArgumentReader.Mismatch
  ) throws(ArgumentReader.Mismatch) -> [PythonValue] {
    guard let types = type["items"]?.array else { return try values(items, of: type["of"]) }
    guard types.count == items.count else { throw mismatch }
    var result: [PythonValue] = []
    for (item, t) in zip(items, types) { result.append(try value(item, of: t)) }
    return result
  }

  /// Returns the keys and values of the dict of `type` that `members` are. A key that is no string
  /// is written as JSON in the name of its member.
  private func dict(
    _ members: [JSON.Member], of type: JSON
  ) throws(ArgumentReader.Mismatch) -> [PythonValue] {
    var result: [PythonValue] = []
    for member in members {
      let isText = type["key"]?["t"]?.string == "str"
      let key = (isText ? nil : try? JSON(parsing: member.name)) ?? .string(member.name)
      result.append(try value(key, of: type["key"] ?? .null))
      result.append(try value(member.value, of: type["value"] ?? .null))
    }
    return result
  }

  /// Returns the number that `text` is.
  private func number(_ text: String) -> Double {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text) ?? .nan
    }
  }

  /// Returns the value that Python's `json.loads` makes of `json`.
  private func untyped(_ json: JSON) -> PythonValue {
    switch json {
    case .null: .none
    case .bool(let b): .bool(b)
    case .number(let text): Int64(text).map { .int($0) } ?? .float(number(text))
    case .string(let text): .str(text)
    case .array(let items): .list(items.map(untyped))
    case .object(let members): .dict(members.flatMap { [.str($0.name), untyped($0.value)] })
    }
  }

  /// Returns the array that the nested lists `json` are; `nil` if their lengths or items do not fit.
  private func tensor(_ json: JSON, dtype: String?) -> PythonValue.Tensor? {
    var shape: [Int] = []
    var row = json
    while case .array(let items) = row {
      shape.append(items.count)
      guard let first = items.first else { break }
      row = first
    }
    var elements: [JSON] = []
    guard collect(json, shape: shape[...], into: &elements) else { return nil }
    let areInteger = !elements.isEmpty && elements.allSatisfy { $0.int != nil }
    guard let scalar = Scalar(rawValue: dtype ?? (areInteger ? "int64" : "float64")) else {
      return nil
    }
    var bytes: [UInt8] = []
    for element in elements {
      guard let encoded = encoded(element, as: scalar) else { return nil }
      bytes += encoded
    }
    return .init(scalar: scalar, shape: shape, bytes: bytes)
  }

  /// Adds the scalars of `json`, nested lists of the given shape, to `elements`.
  private func collect(_ json: JSON, shape: ArraySlice<Int>, into elements: inout [JSON]) -> Bool {
    guard let extent = shape.first else {
      if json.array != nil { return false }
      elements.append(json)
      return true
    }
    guard let items = json.array, items.count == extent else { return false }
    for item in items where !collect(item, shape: shape.dropFirst(), into: &elements) {
      return false
    }
    return true
  }

  /// Returns the bytes of `json` as an element of type `scalar`; `nil` if it is none.
  private func encoded(_ json: JSON, as scalar: Scalar) -> [UInt8]? {
    func bytes<T>(_ value: T) -> [UInt8] { withUnsafeBytes(of: value) { Array($0) } }
    if case .bool(let b) = json { return scalar == .bool ? [b ? 1 : 0] : nil }
    guard case .number(let text) = json else { return nil }
    switch scalar {
    case .int8: return Int8(text).map(bytes)
    case .int16: return Int16(text).map(bytes)
    case .int32: return Int32(text).map(bytes)
    case .int64: return Int64(text).map(bytes)
    case .uint8: return UInt8(text).map(bytes)
    case .uint16: return UInt16(text).map(bytes)
    case .uint32: return UInt32(text).map(bytes)
    case .uint64: return UInt64(text).map(bytes)
    case .float32: return bytes(Float(number(text)))
    case .float64: return bytes(number(text))
    case .bool, .float16, .bfloat16, .complex64, .complex128, .string: return nil
    }
  }

}
