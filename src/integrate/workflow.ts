// .github/workflows/poetrix.yml: the project tested both ways, with Poetry and with Nix.

export interface WorkflowOptions {
  /** The versions of Python to test with Poetry: `3.12`. */
  readonly pythons: readonly string[];
  /** The input's name in flake.nix. */
  readonly input: string;
  /** A cache on cachix.org; without one, the cache of GitHub's own. */
  readonly cachix: string | null;
}

/** Actions by commit; the tag stands behind it, where tools that update them look for it. */
const actions = {
  checkout: "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0",
  setupPython: "actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0",
  installNix: "cachix/install-nix-action@4e002c8ec80594ecd40e759629461e26c8abed15 # v31.9.0",
  cachix: "cachix/cachix-action@0fc020193b5a1fa3ac4575aa3a7d3aa6a35435ad # v16",
  magicCache:
    "DeterminateSystems/magic-nix-cache-action@565684385bcd71bad329742eefe8d12f2e765b39 # v13",
};

export function workflowText({ pythons, input, cachix }: WorkflowOptions): string {
  const cache =
    cachix === null
      ? `      - uses: ${actions.magicCache}
        with:
          use-flakehub: false
`
      : `      - uses: ${actions.cachix}
        with:
          name: ${JSON.stringify(cachix)}
          authToken: \${{ secrets.CACHIX_AUTH_TOKEN }}
`;
  return `# Made by \`poetrix integrate\`. Poetry and Nix install the same packages: both are tested.
name: Poetry and Nix

on:
  push:
    branches: [main, master]
  pull_request:

permissions:
  contents: read

concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  poetry:
    name: Poetry, Python \${{ matrix.python }} on \${{ matrix.os }}
    runs-on: \${{ matrix.os }}
    strategy:
      fail-fast: false
      matrix:
        os: [ubuntu-latest, macos-latest]
        python: [${pythons.map((python) => JSON.stringify(python)).join(", ")}]
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - run: pipx install poetry
      - uses: ${actions.setupPython}
        with:
          python-version: \${{ matrix.python }}
          cache: poetry
      - run: poetry check --lock
      - run: poetry install
      - run: poetry run pytest

  nix:
    name: Nix on \${{ matrix.os }}
    runs-on: \${{ matrix.os }}
    strategy:
      fail-fast: false
      matrix:
        os: [ubuntu-latest, macos-latest]
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.installNix}
        with:
          extra_nix_config: |
            experimental-features = nix-command flakes
${cache}      - run: nix flake check --print-build-logs
      - run: nix build --print-build-logs
      - run: nix run --inputs-from . ${input} -- check
`;
}
