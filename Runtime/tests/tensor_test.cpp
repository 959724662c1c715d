// Tensors: views, strides, broadcasting, element types.

#include <cmath>

#include "check.hpp"
#include "drupe/runtime.hpp"

namespace {

using rt::Shape;
using rt::Tensor;
using Int = std::int64_t;

/// Returns the tensor of 0, 1, 2, ... with the given shape.
Tensor<Int> counting(const Shape& shape) {
  auto tensor = Tensor<Int>::empty(shape);
  for (Int i = 0; i < tensor.count(); ++i) tensor.mutable_data()[i] = i;
  return tensor;
}

/// `true` iff the elements in row-major order are `expected`.
bool holds(const Tensor<Int>& tensor, std::initializer_list<Int> expected) {
  const Int* next = expected.begin();
  bool agrees = tensor.count() == static_cast<Int>(expected.size());
  tensor.for_each([&](Int element) { agrees = agrees && element == *next++; });
  return agrees;
}

void test_views() {
  const auto tensor = counting({2, 3});
  RT_EXPECT(tensor.is_contiguous() && tensor.strides() == Shape({3, 1}));
  const auto transposed = tensor.view(0, {3, 2}, {1, 3});
  RT_EXPECT(!transposed.is_contiguous() && holds(transposed, {0, 3, 1, 4, 2, 5}));
  const auto copy = transposed.contiguous();
  RT_EXPECT(copy.is_contiguous() && holds(copy, {0, 3, 1, 4, 2, 5}));
  tensor.at({1, 0}) = 99;
  RT_EXPECT(transposed.at({0, 1}) == 99 && copy.at({0, 1}) == 3);
  const auto reversed = tensor.view(2, {2, 3}, {3, -1});
  RT_EXPECT(holds(reversed, {2, 1, 0, 5, 4, 99}));
  RT_EXPECT(holds(counting({3, 1}).broadcast_to({3, 2}), {0, 0, 1, 1, 2, 2}));
  RT_EXPECT(holds(counting({0, 3}), {}) && counting({0, 3}).is_contiguous());
  RT_EXPECT(holds(Tensor<Int>(5), {5}) && Tensor<Int>(5).rank() == 0);
  RT_EXPECT(holds(counting({2, 2, 2}).view(1, {2, 2}, {4, 2}), {1, 3, 5, 7}));
  const auto nearly = counting({3, 4}).view(0, {3, 3}, {4, 1});
  RT_EXPECT(!nearly.is_contiguous() && holds(nearly.copy(), {0, 1, 2, 4, 5, 6, 8, 9, 10}));
  RT_EXPECT(reinterpret_cast<std::uintptr_t>(tensor.data()) % 64 == 0);
}

void test_iteration() {
  auto rows = rt::iterate(counting({2, 2}));
  RT_EXPECT(holds(*rows.next().value(), {0, 1}) && holds(*rows.next().value(), {2, 3}));
  RT_EXPECT(rows.next().value() == nullptr);
  auto none = rt::iterate(Tensor<Int>(1));
  RT_EXPECT(none.next().error().message() == rt::Str("iteration over a 0-d array"));
}

void test_broadcasting() {
  const auto add = [](Int a, Int b) { return a + b; };
  auto sum = rt::zip_map(counting({2, 1}), counting({3}), add);
  RT_EXPECT(sum.ok() && sum.value().shape() == Shape({2, 3}) &&
            holds(sum.value(), {0, 1, 2, 1, 2, 3}));
  RT_EXPECT(holds(rt::zip_map(counting({2, 2}), Tensor<Int>(10), add).value(), {10, 11, 12, 13}));
  RT_EXPECT(
      holds(rt::zip_map(counting({2, 2}).view(0, {2, 2}, {1, 2}), counting({2, 2}), add).value(),
            {0, 3, 3, 6}));
  RT_EXPECT(rt::zip_map(counting({1, 0}), counting({3, 1}), add).value().shape() == Shape({3, 0}));
  RT_EXPECT(rt::zip_map(counting({2, 3}), counting({2}), add).error().message() ==
            rt::Str("operands could not be broadcast together with shapes (2,3) (2,) "));
  RT_EXPECT(rt::normalized_axis(-1, 3).value() == 2);
  RT_EXPECT(rt::normalized_axis(3, 3).error().message() ==
            rt::Str("axis 3 is out of bounds for array of dimension 3"));
  RT_EXPECT(!rt::checked_count({-1}, 4).ok() &&
            !rt::checked_count({1 << 30, 1 << 30, 1 << 30}, 4).ok());
}

void test_element_types() {
  // Every half comes back through float, and rounding is to even.
  bool agrees = true;
  for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
    rt::Half half;
    half.bits = static_cast<std::uint16_t>(bits);
    const float value = static_cast<float>(half);
    agrees &= value != value ? static_cast<float>(rt::Half(value)) != value
                             : rt::Half(value).bits == half.bits;
  }
  RT_EXPECT(agrees);
  RT_EXPECT(static_cast<float>(rt::Half(2049.0f)) == 2048.0f);
  RT_EXPECT(static_cast<float>(rt::Half(2051.0f)) == 2052.0f);
  RT_EXPECT(std::isinf(static_cast<float>(rt::Half(65520.0f))));
  RT_EXPECT(static_cast<float>(rt::Half(65519.0f)) == 65504.0f);
  RT_EXPECT(static_cast<float>(rt::Half(0x1p-25f)) == 0.0f);
  RT_EXPECT(static_cast<float>(rt::Half(0x1.8p-25f)) == 0x1p-24f);
  RT_EXPECT(static_cast<float>(rt::BFloat16(1.00390625f)) == 1.0f);
  RT_EXPECT(std::isnan(static_cast<float>(rt::BFloat16(std::nanf("")))));
  RT_EXPECT(rt::scalar_cast<std::uint8_t>(255.9) == 255 && rt::scalar_cast<bool>(0.5f));
  RT_EXPECT(rt::scalar_cast<std::int8_t>(300) == 44 && rt::scalar_cast<Int>(-2.7) == -2);
  RT_EXPECT(rt::scalar_cast<std::uint64_t>(0x1p63) == std::uint64_t(1) << 63);
  const auto floats = rt::cast<float>(counting({3}));
  RT_EXPECT(floats.at({2}) == 2.0f);
}

void test_resources() {
  static const float weights[4] = {1, 2, 3, 4};
  const auto tensor = Tensor<float>::resource(weights, {2, 2});
  RT_EXPECT(!tensor.is_writable() && tensor.at({1, 0}) == 3);
  RT_EXPECT(tensor.check_writable().error().message() ==
            rt::Str("assignment destination is read-only"));
  RT_EXPECT(tensor.copy().is_writable());
  static rt::Constant<Tensor<Int>> constant;
  constant.set(counting({2}));
  RT_EXPECT(!constant->is_writable() && constant->view(1, {1}, {1}).item() == 1);
}

}  // namespace

int main() {
  test_views();
  test_iteration();
  test_broadcasting();
  test_element_types();
  test_resources();
  return rt::test::report();
}
