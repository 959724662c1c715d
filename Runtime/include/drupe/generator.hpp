/// `rt::Generator<T, S, R>`: Python's generators, which are coroutines.
///
/// Generated code makes one with `co_yield`, which gives a `Result`: what was sent, or the exception
/// that was thrown into the generator. It ends with `co_return` of a value or an exception.
#pragma once

#include <coroutine>
#include <cstdint>
#include <optional>
#include <utility>

#include "drupe/call.hpp"
#include "drupe/convert.hpp"
#include "drupe/exception.hpp"
#include "drupe/iterator.hpp"
#include "drupe/text.hpp"

namespace rt {

/// A running or suspended generator that gives `T`s and is sent `S`s.
///
/// While one delegates to another (`yield from`), the outermost resumes the innermost directly, so
/// that an item costs the same at any depth.
template <typename T, typename S>
struct GeneratorFrame {
  /// The coroutine.
  std::coroutine_handle<> handle;
  /// The call that made the generator, and to which it belongs.
  Call* call = current_call();
  /// The number of handles.
  std::int64_t references = 1;
  /// The frame that runs when this one is resumed: itself, or one it delegates to.
  GeneratorFrame* leaf = this;
  /// The frame that is resumed to make this one run.
  GeneratorFrame* root = this;
  /// The frame that delegates to this one; null if none does.
  GeneratorFrame* parent = nullptr;
  /// The number of frames that delegate to this one, directly or not.
  int depth = 0;
  /// `true` iff the coroutine runs.
  bool running = false;
  /// `true` iff the coroutine was resumed at least once.
  bool started = false;
  /// `true` iff the coroutine has come to its end.
  bool finished = false;
  /// `true` iff the generator is being closed.
  bool closing = false;
  /// The present item.
  std::optional<T> item;
  /// What was sent last.
  S sent{};
  /// The exception that was thrown into the generator, or that it raised.
  std::optional<Error> raised;

  GeneratorFrame() = default;
  GeneratorFrame(const GeneratorFrame&) = delete;
  GeneratorFrame& operator=(const GeneratorFrame&) = delete;

  static void* operator new(std::size_t size) { return allocate(size); }
  static void operator delete(void* memory, std::size_t size) { recycle(memory, size); }

  /// Goes on with `value` as the result of `yield`; returns the next item, or null at the end.
  Result<const T*> resume(S value) {
    if (running) return already_running();
    if (finished) return nullptr;
    started = true;
    while (leaf->finished) leaf = leaf->parent;
    leaf->sent = std::move(value);
    return run();
  }

  /// Goes on with `error` raised at the `yield`; returns the next item, or null at the end.
  Result<const T*> resume_raising(Error error) {
    if (running) return already_running();
    if (finished || !started) {
      finished = true;
      return error;
    }
    while (leaf->finished) leaf = leaf->parent;
    leaf->raised.emplace(std::move(error));
    return run();
  }

  /// Lets the generator end: `GeneratorExit` is raised at its `yield`.
  Result<None> close() {
    if (running) return already_running();
    if (finished || !started) {
      finished = true;
      return success();
    }
    closing = true;
    const auto item = resume_raising(raise(exceptions::GeneratorExit, Str()));
    closing = false;
    if (!item.ok()) {
      if (item.error().matches(exceptions::GeneratorExit)) return success();
      return item.error();
    }
    if (item.value()) return raise(exceptions::RuntimeError, "generator ignored GeneratorExit");
    return success();
  }

  /// Removes a handle; the last one closes the generator.
  void release() {
    if (--references > 0) return;
    if (started && !finished && !running) {
      references = 1;
      static_cast<void>(close());
    }
    handle.destroy();
  }

 private:
  /// The exception for a generator that resumes itself.
  static Error already_running() {
    return raise(exceptions::ValueError, "generator already executing");
  }

  /// Runs the coroutine up to its next item or its end.
  Result<const T*> run() {
    const CallDepth depth(call);
    if (!depth.ok()) {
      finished = true;
      return recursion_error();
    }
    running = true;
    leaf->handle.resume();
    running = false;
    if (!finished) return &*leaf->item;
    if (!raised) return nullptr;
    Error error = *std::move(raised);
    raised.reset();
    return error;
  }
};

template <typename T, typename S, typename R>
class Generator;

/// Returns a generator that gives what `inner` gives, as one of another type.
template <typename G, typename T, typename S, typename R>
G adapted(Generator<T, S, R> inner);

/// `yield from inner`, as the operand of `co_yield`.
template <typename T, typename S, typename R>
struct Delegation {
  /// The generator that gives the items.
  Generator<T, S, R> inner;
};

/// Returns the delegation to `inner`.
template <typename T, typename S, typename R>
Delegation<T, S, R> delegation(const Generator<T, S, R>& inner) {
  return {inner};
}

/// A Python generator: a shared handle.
template <typename T, typename S, typename R>
class Generator {
 public:
  /// The type of the items.
  using Item = T;
  /// The type of what the caller sends: `None`, or an optional.
  using Sent = S;
  /// The type of what the generator returns.
  using Returned = R;
  /// The part that does not depend on what is returned.
  using Frame = GeneratorFrame<T, S>;

  /// What `co_yield item` waits for.
  struct Yield {
    Frame& frame;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) const noexcept {}
    /// Returns what was sent, or the exception that was thrown.
    Result<S> await_resume() const {
      if (__builtin_expect(!frame.raised, 1)) return std::move(frame.sent);
      Error error = *std::move(frame.raised);
      frame.raised.reset();
      return error;
    }
  };

  /// What `co_yield delegation` waits for.
  template <typename Q>
  struct Delegate {
    Frame& outer;
    Generator<T, S, Q> inner;
    Delegate(Frame& outer, Generator<T, S, Q> inner) : outer(outer), inner(std::move(inner)) {}
    Delegate(const Delegate&) = delete;
    ~Delegate() { detach(); }
    bool await_ready() const noexcept { return false; }
    /// Lets the inner generator run in place of the outer one.
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> self) noexcept {
      Frame& frame = inner.frame();
      if (frame.finished) return self;
      frame.depth = outer.depth + 1;
      if (frame.depth > CallDepth::limit) {
        frame.finished = true;
        frame.raised.emplace(recursion_error());
        return self;
      }
      frame.parent = &outer;
      frame.root = outer.root;
      frame.started = true;
      frame.sent = S{};
      outer.root->leaf = &frame;
      return frame.handle;
    }
    /// Returns what the inner generator returned, or the exception that it raised.
    Result<Q> await_resume() {
      detach();
      Frame& frame = inner.frame();
      if (frame.raised) {
        Error error = *std::move(frame.raised);
        frame.raised.reset();
        return error;
      }
      if (outer.root->closing) return raise(exceptions::GeneratorExit, Str());
      return inner.returned();
    }

   private:
    /// Makes the inner generator one of its own again.
    void detach() {
      Frame& frame = inner.frame();
      if (frame.parent == &outer) {
        frame.parent = nullptr;
        frame.root = &frame;
      }
    }
  };

  /// What ends the coroutine.
  struct Finish {
    bool await_ready() const noexcept { return false; }
    /// Goes on with the generator that delegated to this one, if there is one.
    template <typename Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> self) const noexcept {
      Frame& frame = self.promise();
      frame.finished = true;
      if (!frame.parent) return std::noop_coroutine();
      frame.root->leaf = frame.parent;
      return frame.parent->handle;
    }
    void await_resume() const noexcept {}
  };

  /// The coroutine's state that generated code does not see.
  struct promise_type : Frame {
    Generator get_return_object() {
      this->handle = std::coroutine_handle<promise_type>::from_promise(*this);
      return Generator(this);
    }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    Finish final_suspend() const noexcept { return {}; }
    void unhandled_exception() const noexcept {}
    Yield yield_value(T item) {
      this->item.emplace(std::move(item));
      return {*this};
    }
    template <typename Q>
    Delegate<Q> yield_value(Delegation<T, S, Q> to) {
      // A generator that others may resume, or that delegates already, is gone through.
      const Frame& inner = to.inner.frame();
      if (inner.references > 2 || inner.running || inner.leaf != &inner) {
        return {*this, adapted<Generator<T, S, Q>>(std::move(to.inner))};
      }
      return {*this, std::move(to.inner)};
    }
    void return_value(Result<R> result) {
      if (result.ok()) {
        returned.emplace(std::move(result).value());
      } else if (result.error().matches(exceptions::StopIteration)) {
        this->raised.emplace(raise(exceptions::RuntimeError, "generator raised StopIteration"));
      } else {
        this->raised.emplace(std::move(result).error());
      }
    }
    /// What the generator returned, until it is asked for.
    std::optional<R> returned;
  };

  Generator(const Generator& other) noexcept : promise_(other.promise_) {
    if (promise_) ++promise_->references;
  }
  Generator(Generator&& other) noexcept : promise_(std::exchange(other.promise_, nullptr)) {}
  Generator& operator=(Generator other) noexcept {
    std::swap(promise_, other.promise_);
    return *this;
  }
  ~Generator() {
    if (promise_) promise_->release();
  }

  /// Returns the part that does not depend on what is returned.
  Frame& frame() const { return *promise_; }
  /// Returns the next item, or null at the end. It is valid until the next is asked for.
  Result<const T*> next() const { return promise_->resume(S{}); }
  /// Returns what the generator has returned.
  Result<R> returned() const {
    if (promise_->returned) {
      R value = *std::move(promise_->returned);
      promise_->returned.reset();
      return value;
    }
    if constexpr (ConvertibleTo<R, None>) {
      return rt::convert<R>(None{});
    } else {
      return raise(exceptions::RuntimeError, "the value of a generator can be had only once");
    }
  }
  /// Returns the exception that tells of the end, with what the generator has returned, once.
  Error end_error() const {
    const std::optional<R> value = std::move(promise_->returned);
    promise_->returned.reset();
    if constexpr (!std::is_same_v<R, None>) {
      const bool is_none = [&] {
        if constexpr (is_optional<R>) return value && !*value;
        return false;
      }();
      if (value && !is_none) return new_error(exceptions::StopIteration, *value);
    }
    return Error(exceptions::StopIteration, Str());
  }

 private:
  explicit Generator(promise_type* promise) : promise_(promise) {}

  promise_type* promise_;
};

template <typename T, typename S, typename R>
inline constexpr bool is_iterator<Generator<T, S, R>> = true;

template <typename G, typename T, typename S, typename R>
G adapted(Generator<T, S, R> inner) {
  typename G::Sent sent{};
  std::optional<Error> thrown;
  while (true) {
    S answer{};
    if constexpr (ConvertibleTo<S, typename G::Sent>) answer = rt::convert<S>(sent);
    auto item = thrown ? inner.frame().resume_raising(*std::move(thrown))
                       : inner.frame().resume(std::move(answer));
    thrown.reset();
    if (!item.ok()) co_return std::move(item).error();
    if (!item.value()) {
      auto returned = inner.returned();
      if (!returned.ok()) co_return std::move(returned).error();
      co_return rt::convert<typename G::Returned>(std::move(returned).value());
    }
    auto next = co_yield rt::convert<typename G::Item>(*item.value());
    if (next.ok()) {
      sent = std::move(next).value();
    } else if (next.error().matches(exceptions::GeneratorExit)) {
      auto closed = inner.frame().close();
      if (!closed.ok()) co_return std::move(closed).error();
      co_return std::move(next).error();
    } else {
      thrown.emplace(std::move(next).error());
    }
  }
}

template <typename T, typename S, typename R, typename U, typename V, typename Q>
  requires(!std::is_same_v<Generator<T, S, R>, Generator<U, V, Q>> && ConvertibleTo<T, U> &&
           ConvertibleTo<R, Q>)
struct Converter<Generator<T, S, R>, Generator<U, V, Q>> {
  static Generator<T, S, R> of(const Generator<U, V, Q>& from) {
    return adapted<Generator<T, S, R>>(from);
  }
};
template <typename T, typename S, typename R>
struct TypeName<Generator<T, S, R>> {
  static constexpr std::string_view name = "generator";
  static void write(StrBuilder& out) { out.append("generator"); }
};
template <typename T, typename S, typename R>
struct Equal<Generator<T, S, R>, Generator<T, S, R>> {
  static bool of(const Generator<T, S, R>& a, const Generator<T, S, R>& b) {
    return &a.frame() == &b.frame();
  }
};

}  // namespace rt
