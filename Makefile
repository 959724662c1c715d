# What people do with the repository; Tools/dev does the work.

.PHONY: all demo test test-all bench clean

# Builds the compiler.
all:
	Tools/dev build

# Compiles the example, checks it against Python, and embeds sentences from Node.
demo:
	Tools/dev demo

# Runs everything that CI runs.
test:
	Tools/dev test

# Also runs the tests that take long.
test-all:
	Tools/dev test --all

# Measures, and writes Docs/generated/benchmarks.md.
bench:
	Tools/dev bench

# Removes what was built in the repository.
clean:
	rm -rf .build build
