/// The passes that make fast code of models, in order. All work by structure: what no pattern fits
/// runs as the general operators that it consists of.
public let tensorPasses: [any Pass] = [
  ShapeFolding(),
  CommonSubexpressions(),
  ConstantFolding(),
  EmbeddingFusion(),
  LayerNormFusion(),
  GeluFusion(),
  LinearFusion(),
  AttentionFusion(),
  ResidualFusion(),
]
