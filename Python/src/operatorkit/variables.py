"""The type variables of operator signatures."""

from operatorkit.types import Variable

#: Any type. A second letter stands for a second type.
T, U, R = Variable("T"), Variable("U"), Variable("R")
#: The types of a dict's keys and values.
K, V = Variable("K", restriction="hashable"), Variable("V")
#: A type whose values `<` orders: numbers, str, bytes, and lists and tuples of those.
Ordered = Variable("Ordered", restriction="ordered")
#: A type of real numbers, or several such.
Numeric = Variable("Numeric", restriction="numeric")
#: A type that `hash` accepts.
Hashable = Variable("Hashable", restriction="hashable")

#: Any element type of a tensor. `A` and `B` are those of two operands.
S, A, B = Variable("S", "scalar"), Variable("A", "scalar"), Variable("B", "scalar")
#: An element type that is not complex.
Real = Variable("Real", "scalar", "real")
#: A floating-point element type.
Float = Variable("Float", "scalar", "float")
#: A signed or unsigned integer element type.
Integer = Variable("Integer", "scalar", "integer")
#: A complex element type.
Complex = Variable("Complex", "scalar", "complex")
