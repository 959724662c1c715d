// swift-tools-version: 6.0
import PackageDescription

/// The compiler. The rooms stand in dependency order; a room imports only what is listed for it.
let package = Package(
  name: "drupe",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "drupe", targets: ["drupe"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0"),
  ],
  targets: [
    .target(name: "Source"),
    .target(name: "Syntax", dependencies: ["Source"]),
    .target(name: "IR", dependencies: ["Source"]),
    .target(name: "Lowering", dependencies: ["Source", "Syntax", "IR"]),
    .target(
      name: "Models",
      dependencies: ["Source", "IR", .product(name: "SwiftProtobuf", package: "swift-protobuf")],
      exclude: ["ONNX/README.md"]),
    .target(name: "Passes", dependencies: ["Source", "IR"]),
    .target(name: "Emission", dependencies: ["Source", "IR"]),
    .systemLibrary(name: "CDrupe"),
    .target(
      name: "Driver",
      dependencies: [
        "Source", "Syntax", "IR", "Lowering", "Models", "Passes", "Emission", "CDrupe",
      ]),
    .executableTarget(
      name: "drupe",
      dependencies: [
        "Driver", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "SourceTests", dependencies: ["Source"]),
    .testTarget(name: "SyntaxTests", dependencies: ["Source", "Syntax"]),
    .testTarget(name: "IRTests", dependencies: ["Source", "IR"]),
    .testTarget(name: "PassesTests", dependencies: ["Source", "IR", "Passes"]),
    .testTarget(name: "LoweringTests", dependencies: ["Source", "Syntax", "IR", "Lowering"]),
    .testTarget(name: "CaseTests", dependencies: ["Source", "Driver"]),
    .testTarget(name: "DriverTests", dependencies: ["Source", "IR", "Driver"]),
    .testTarget(name: "ModelsTests", dependencies: ["Source", "IR", "Models"]),
    .testTarget(
      name: "TensorPassesTests", dependencies: ["Source", "IR", "Lowering", "Models", "Passes"],
      exclude: ["vectors.json", "vectors.py"]),
  ]
)
