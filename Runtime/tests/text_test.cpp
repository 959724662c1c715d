// Compares numbers and texts as text with CPython, whose answers `text_oracle.py` sends.
// A line of the input is `question answer`, both as hexadecimal bytes, after the kind of question.

#include <cstdlib>
#include <cstring>
#include <string>

#include "check.hpp"
#include "drupe/runtime.hpp"

namespace {

/// Returns the bytes that `hex` spells.
std::string bytes_of(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::strtol(hex.substr(i, 2).c_str(), nullptr, 16));
  }
  return bytes;
}

/// Returns the double that the hexadecimal digits of its bits stand for.
double double_of(const std::string& bits) {
  return __builtin_bit_cast(double,
                            static_cast<std::uint64_t>(std::strtoull(bits.c_str(), nullptr, 16)));
}

/// Returns the bits of a double, as the oracle writes them.
std::string bits_of(double value) {
  char text[24];
  std::snprintf(text, sizeof text, "%016llx",
                static_cast<unsigned long long>(__builtin_bit_cast(std::uint64_t, value)));
  return text;
}

/// Answers a question about `first`; `second` and `third` belong to it.
std::string answer(const std::string& kind, const std::string& first, const std::string& second,
                   const std::string& third) {
  if (kind == "repr") return std::string(rt::repr(double_of(first)).bytes());
  if (kind == "float32") {
    rt::StrBuilder out;
    rt::write_float(out, static_cast<float>(double_of(first)));
    return std::string(out.finish().bytes());
  }
  if (kind == "hash") return std::string(rt::repr(rt::hash(double_of(first))).bytes());
  if (kind == "format") {
    return std::string(
        rt::format_double(double_of(first), std::atoi(second.c_str()), third[0], third.size() > 1)
            .bytes());
  }
  if (kind == "general") {
    return std::string(
        rt::format_double_general(double_of(first), std::atoi(second.c_str())).bytes());
  }
  if (kind == "parse") {
    const auto value = rt::parse_double(bytes_of(first));
    return value ? bits_of(*value) : "ValueError";
  }
  if (kind == "int") {
    std::int64_t value = 0;
    switch (rt::parse_int(bytes_of(first), std::atoi(second.c_str()), value)) {
      case rt::IntText::ok:
        return std::string(rt::repr(value).bytes());
      case rt::IntText::malformed:
        return "ValueError";
      case rt::IntText::too_large:
        return "OverflowError";
    }
  }
  if (kind == "quoted") return std::string(rt::repr(rt::Str(bytes_of(first))).bytes());
  if (kind == "ascii") {
    rt::StrBuilder out;
    rt::write_quoted_ascii(out, rt::Str(bytes_of(first)));
    return std::string(out.finish().bytes());
  }
  if (kind == "bytes") return std::string(rt::repr(rt::Bytes(bytes_of(first))).bytes());
  return "unknown kind";
}

}  // namespace

int main() {
  static char line[1 << 16];
  while (std::fgets(line, sizeof line, stdin)) {
    std::string fields[5];
    int count = 0;
    for (const char* at = line; *at && *at != '\n'; ++at) {
      if (*at == '\t') {
        ++count;
      } else {
        fields[count] += *at;
      }
    }
    const std::string got = answer(fields[0], fields[1], fields[2], fields[3]);
    const std::string expected = bytes_of(fields[4]);
    if (got == expected) {
      ++rt::test::passed;
    } else {
      ++rt::test::failed;
      std::printf("%s(%s, %s, %s): expected %s, got %s\n", fields[0].c_str(), fields[1].c_str(),
                  fields[2].c_str(), fields[3].c_str(), expected.c_str(), got.c_str());
    }
  }
  return rt::test::report();
}
