// Allocation. Memory that runs out ends the running call; the process goes on.

#include "drupe/memory.hpp"

#include <cstdlib>

#include "drupe/call.hpp"
#include "platform.hpp"

namespace rt {

void escape_out_of_memory() noexcept {
  if (Call* call = current_call()) _longjmp(call->escape_, 1);
  // Nothing allocates outside of a call.
  __builtin_trap();
}

RT_INLINE void* Shelves::take(std::size_t size) noexcept {
  if (size - 1 >= largest) return nullptr;
  Call* const call = static_cast<Call*>(platform::running_call());
  if (!call) return nullptr;
  Shelf& shelf = call->shelves_.shelves_[place(size)];
  Piece* const piece = shelf.first;
  if (!piece) return nullptr;
  shelf.first = piece->next;
  shelf.bytes -= rounded(size);
  return piece;
}

RT_INLINE bool Shelves::put(void* memory, std::size_t size) noexcept {
  if (!is_used || !memory || size - 1 >= largest) return false;
  Call* const call = static_cast<Call*>(platform::running_call());
  if (!call) return false;
  Shelf& shelf = call->shelves_.shelves_[place(size)];
  if (shelf.bytes > most_bytes) return false;
  shelf.bytes += rounded(size);
  shelf.first = new (memory) Piece{shelf.first};
  return true;
}

void* allocate(std::size_t size) {
  if (void* memory = Shelves::take(size)) return memory;
  void* memory = std::malloc(Shelves::rounded(size));
  if (__builtin_expect(!memory, 0)) escape_out_of_memory();
  return memory;
}

void* reallocate(void* memory, std::size_t size) {
  void* moved = std::realloc(memory, Shelves::rounded(size));
  if (__builtin_expect(!moved, 0)) escape_out_of_memory();
  return moved;
}

void deallocate(void* memory) noexcept { std::free(memory); }

void recycle(void* memory, std::size_t size) noexcept {
  if (!Shelves::put(memory, size)) std::free(memory);
}

void Shelves::clear() noexcept {
  for (Shelf& shelf : shelves_) {
    while (Piece* const piece = shelf.first) {
      shelf.first = piece->next;
      std::free(piece);
    }
  }
}

/// What precedes the bytes of a block.
struct BlockHeader {
  /// Where `malloc` put it.
  void* start;
  /// Its place among the blocks of the call.
  BlockLink link;
};

void* allocate_block(std::size_t size) {
  constexpr std::size_t alignment = 64;
  const std::size_t room = sizeof(BlockHeader) + alignment;
  char* start = static_cast<char*>(allocate(checked_bytes(size, 1) + room));
  const auto address = reinterpret_cast<std::uintptr_t>(start) + room;
  char* bytes = start + room - address % alignment;
  BlockHeader* header = reinterpret_cast<BlockHeader*>(bytes) - 1;
  header->start = start;
  BlockLink* link = &header->link;
  if (Call* call = current_call()) {
    BlockLink* const list = &call->blocks_;
    *link = {list, list->next};
    list->next->previous = link;
    list->next = link;
  } else {
    *link = {link, link};
  }
  return bytes;
}

void deallocate_block(void* memory) noexcept {
  if (!memory) return;
  BlockHeader* header = static_cast<BlockHeader*>(memory) - 1;
  header->link.previous->next = header->link.next;
  header->link.next->previous = header->link.previous;
  std::free(header->start);
}

}  // namespace rt

void* operator new(std::size_t size) { return rt::allocate(size); }
void* operator new[](std::size_t size) { return rt::allocate(size); }
void operator delete(void* memory) noexcept { rt::deallocate(memory); }
void operator delete[](void* memory) noexcept { rt::deallocate(memory); }
void operator delete(void* memory, std::size_t size) noexcept { rt::recycle(memory, size); }
void operator delete[](void* memory, std::size_t) noexcept { rt::deallocate(memory); }

#ifdef _LIBCPP_VERSION
_LIBCPP_BEGIN_NAMESPACE_STD
/// What the headers of libc++ call where they would throw; they do so only for broken invariants.
[[noreturn]] void __libcpp_verbose_abort(const char*, ...) noexcept { __builtin_trap(); }
_LIBCPP_END_NAMESPACE_STD
#endif

#ifdef __GLIBCXX__
namespace std {
// What the headers of GNU's library call where they would throw, for the same reason.
void __throw_bad_alloc() { rt::escape_out_of_memory(); }
void __throw_bad_array_new_length() { __builtin_trap(); }
void __throw_length_error(const char*) { __builtin_trap(); }
void __throw_logic_error(const char*) { __builtin_trap(); }
void __throw_out_of_range(const char*) { __builtin_trap(); }
void __throw_out_of_range_fmt(const char*, ...) { __builtin_trap(); }
}  // namespace std
#endif
