.PHONY: demo test check bench setup

# Lock, fetch, build and run examples/rv-gateway with Nix.
demo: setup
	@node scripts/demo.mjs

# Everything that CI runs.
test: setup
	@bash scripts/setup.sh tests
	@node scripts/test.mjs

# Lint, types and unit tests: what to run while writing code.
check: setup
	@npm run --silent check

# The numbers of docs/benchmarks.md, measured here.
bench: setup
	@node bench/run.mjs

setup:
	@bash scripts/setup.sh
