.PHONY: demo test check fuzz bench setup

# Lock, fetch, build and run examples/rv-gateway with Nix.
demo: setup
	@node scripts/demo.mjs

# Everything that CI runs.
test: setup
	@bash scripts/setup.sh tests
	@node scripts/test.mjs

# Every reader with more and other damaged files than `make test` tries: make fuzz RUNS=100000 SEED=7
fuzz: RUNS ?= 10000
fuzz: SEED ?= $(shell date +%s)
fuzz: setup
	@bash scripts/setup.sh tests
	@FC_RUNS=$(RUNS) FC_SEED=$(SEED) npx vitest run --testTimeout=0 test/fuzz test/property/standards.test.ts

# Lint, types and unit tests: what to run while writing code.
check: setup
	@npm run --silent check

# The numbers of docs/benchmarks.md, measured here.
bench: setup
	@node bench/run.mjs

setup:
	@bash scripts/setup.sh
