// The tokenizer kernels behind a small C interface, for the tests and the benchmark. Each call
// writes its result as little-endian bytes that `harness.py` reads.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>

#include "../decode.hpp"
#include "../encoding.hpp"
#include "../tokenizer.hpp"
#include "drupe/call.hpp"
#include "drupe/vector.hpp"

namespace {

using namespace rt;
using tokenizers::Encoding;
using tokenizers::Tokenizer;

/// The result of the last call.
Vector<char> output;
/// The tokenizer in use.
alignas(Tokenizer) unsigned char storage[sizeof(Tokenizer)];
const Tokenizer& tokenizer = *reinterpret_cast<const Tokenizer*>(storage);

/// Writes a number of eight bytes.
void put(std::int64_t value) {
  char bytes[8];
  std::memcpy(bytes, &value, 8);
  output.append(bytes, 8);
}

/// Writes a text.
void put(std::string_view text) {
  put(static_cast<std::int64_t>(text.size()));
  output.append(text.data(), text.size());
}

/// Writes an exception: -1, its class and its text.
void put(const Error& error) {
  put(-1);
  put(std::string_view(error.type().name));
  put(error.message().bytes());
}

/// Writes a list of numbers.
void put(const List<std::int64_t>& numbers) {
  put(numbers.size());
  for (const std::int64_t number : numbers) put(number);
}

/// Writes all properties of an encoding.
void put(const Encoding& encoding) {
  put(tokenizers::Encoding_ids(encoding));
  put(tokenizers::Encoding_type_ids(encoding));
  put(tokenizers::Encoding_attention_mask(encoding));
  put(tokenizers::Encoding_special_tokens_mask(encoding));
  for (const auto& [start, end] : tokenizers::Encoding_offsets(encoding)) {
    put(start);
    put(end);
  }
  for (const auto& word : tokenizers::Encoding_word_ids(encoding)) put(word ? *word : -1);
  for (const Str& token : tokenizers::Encoding_tokens(encoding)) put(token.bytes());
  const List<Encoding> overflowing = tokenizers::Encoding_overflowing(encoding);
  put(overflowing.size());
  for (const Encoding& other : overflowing) put(other);
}

/// Writes encodings, or the exception in their place.
void put(const Result<List<Encoding>>& result) {
  if (!result.ok()) return put(result.error());
  put(result.value().size());
  for (const Encoding& encoding : result.value()) put(encoding);
}

/// Reads what `harness.py` wrote.
class Input {
 public:
  explicit Input(const char* data) : at_(data) {}
  /// Returns the next number.
  std::int64_t number() {
    std::int64_t value;
    std::memcpy(&value, at_, 8);
    at_ += 8;
    return value;
  }
  /// Returns the next text.
  Str text() {
    const auto size = static_cast<std::size_t>(number());
    const std::string_view bytes(at_, size);
    at_ += size;
    return Str(bytes);
  }

 private:
  const char* at_;
};

/// What `run` is asked to do.
enum Request { load, encode, encode_batch, encode_pairs, decode, vocabulary, encode_ids };

/// Loads the tokenizer of a resource.
void load_tokenizer(Input& input) {
  const auto* data = reinterpret_cast<const std::byte*>(input.number());
  const auto size = static_cast<std::size_t>(input.number());
  auto loaded = Tokenizer::load(Resource{data, size});
  if (!loaded.ok()) return put(loaded.error());
  new (storage) Tokenizer(loaded.value());
  put(0);
}

/// Encodes one text, or two.
void encode_one(Input& input) {
  const bool special = input.number() != 0;
  const bool pair = input.number() != 0;
  const Str first = input.text();
  std::optional<Str> second;
  if (pair) second = input.text();
  const auto result = tokenizers::Tokenizer_encode(tokenizer, first, second, false, special);
  if (!result.ok()) return put(result.error());
  put(1);
  put(result.value());
}

/// Encodes texts; `properties` tells whether more than the number of ids is written.
void encode_texts(Input& input, bool properties) {
  const bool special = input.number() != 0;
  List<Str> texts;
  for (std::int64_t count = input.number(); count > 0; --count) texts.push(input.text());
  auto result = tokenizers::Tokenizer_encode_batch(tokenizer, texts, false, special);
  if (properties) return put(result);
  std::int64_t ids = 0;
  for (const Encoding& encoding : result.value()) ids += tokenizers::Encoding_ids(encoding).size();
  put(ids);
}

/// Encodes pairs of texts.
void encode_all_pairs(Input& input) {
  const bool special = input.number() != 0;
  List<Tuple<Str, Str>> pairs;
  for (std::int64_t count = input.number(); count > 0; --count) {
    const Str first = input.text();
    pairs.push({first, input.text()});
  }
  put(tokenizers::Tokenizer_encode_batch(tokenizer, pairs, false, special));
}

/// Decodes ids.
void decode_ids(Input& input) {
  const bool skip = input.number() != 0;
  List<std::int64_t> ids;
  for (std::int64_t count = input.number(); count > 0; --count) ids.push(input.number());
  const auto result = tokenizers::Tokenizer_decode(tokenizer, ids, skip);
  if (!result.ok()) return put(result.error());
  put(0);
  put(result.value().bytes());
}

/// Asks about an id and a token.
void ask(Input& input) {
  const auto token = tokenizers::Tokenizer_id_to_token(tokenizer, input.number());
  const auto id = tokenizers::Tokenizer_token_to_id(tokenizer, input.text());
  put(tokenizers::Tokenizer_get_vocab_size(tokenizer, true));
  put(tokenizers::Tokenizer_get_vocab_size(tokenizer, false));
  put(tokenizers::Tokenizer_num_special_tokens_to_add(tokenizer, false));
  put(tokenizers::Tokenizer_num_special_tokens_to_add(tokenizer, true));
  put(id.ok() && id.value() ? *id.value() : -1);
  put(token.ok() && token.value() ? token.value()->bytes() : std::string_view("(none)"));
}

/// Does what the first number of the request says.
void dispatch(void* request) {
  Input input(static_cast<const char*>(request));
  switch (input.number()) {
    case load:
      return load_tokenizer(input);
    case encode:
      return encode_one(input);
    case encode_batch:
      return encode_texts(input, true);
    case encode_pairs:
      return encode_all_pairs(input);
    case decode:
      return decode_ids(input);
    case vocabulary:
      return ask(input);
    case encode_ids:
      return encode_texts(input, false);
  }
}

}  // namespace

/// Runs a request; returns the result, which lasts until the next, and sets its size and the number
/// of tokens that were counted.
extern "C" const char* drupe_tokenizers_run(char* request, std::uint64_t* size,
                                            std::uint64_t* tokens) {
  output.clear();
  if (Call::run({}, dispatch, request, tokens) == Call::Outcome::out_of_memory) {
    put(-1);
    put(std::string_view("MemoryError"));
    put(std::string_view());
  }
  *size = output.size();
  return output.data();
}
