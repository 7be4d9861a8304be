// .github/workflows/poetrix.yml: the project tested both ways, with Poetry and with Nix.

export interface WorkflowOptions {
  /** The project's folder from the repository's, `.` for the repository itself. */
  readonly project: string;
  /** The flake's. */
  readonly flake: string;
  /** The versions of Python to test with Poetry, `3.12`; empty: another workflow tests with Poetry. */
  readonly pythons: readonly string[];
  /** What runs the tests with Poetry; `null` where there is nothing to run. */
  readonly test: PoetryTest | null;
  /** Systems as Nix names them. */
  readonly systems: readonly string[];
  /** What runs the command line: see `poetrixOf`. */
  readonly poetrix: string;
  /** The package to build: a name among the flake's packages. */
  readonly packageName: string;
  /** Where `poetrix check` has findings today, the workflow reports them and does not fail. */
  readonly hasDrift: boolean;
  /** A cache on cachix.org; without one, the cache of GitHub's own. */
  readonly cachix: string | null;
}

export interface PoetryTest {
  /** Of `poetry install`. */
  readonly options: readonly string[];
  /** After `poetry run`. */
  readonly command: string;
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

/** GitHub's machines, the usual ones first: a system without one is not tested. */
const runners = [
  ["x86_64-linux", "ubuntu-latest"],
  ["aarch64-darwin", "macos-latest"],
  ["aarch64-linux", "ubuntu-24.04-arm"],
  ["x86_64-darwin", "macos-15-intel"],
] as const;

/** One machine for each kind: the others of a kind only where the first is not among the systems. */
function runnersFor(systems: readonly string[]): string[] {
  const kinds = ["linux", "darwin"];
  const chosen = kinds.flatMap((kind) => {
    const fitting = runners.filter(([system]) => system.endsWith(kind) && systems.includes(system));
    return fitting.slice(0, 1).map(([, runner]) => runner);
  });
  return chosen.length > 0 ? chosen : ["ubuntu-latest"];
}

/** What the workflow of a project is called, and its file. */
export function workflowPath(folder: string): string {
  const name = folder === "." ? "" : `-${folder.replace(/[^A-Za-z0-9]+/g, "-")}`;
  return `.github/workflows/poetrix${name}.yml`;
}

export function workflowText(options: WorkflowOptions): string {
  const { project } = options;
  const jobs = [...(options.pythons.length > 0 ? [poetryJob(options)] : []), nixJob(options)];
  const which = project === "." ? "" : ` (${project})`;
  return `# Made by \`poetrix integrate\`. Poetry and Nix install the same packages: both are tested.
name: ${JSON.stringify(`Poetry and Nix${which}`)}

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
${jobs.join("\n")}`;
}

function poetryJob({ project, pythons, test, systems }: WorkflowOptions): string {
  const install = ["poetry install", ...(test?.options ?? [])].join(" ");
  return `  poetry:
    name: Poetry, Python \${{ matrix.python }} on \${{ matrix.os }}
    runs-on: \${{ matrix.os }}
${defaultsFor(project)}    strategy:
      fail-fast: false
      matrix:
        os: [${runnersFor(systems).join(", ")}]
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
${project === "." ? "" : `          cache-dependency-path: ${JSON.stringify(`${project}/poetry.lock`)}\n`}      - run: poetry check --lock
      - run: ${install}
${test === null ? "" : `      - run: poetry run ${test.command}\n`}`;
}

function nixJob(options: WorkflowOptions): string {
  const { flake, project, systems, poetrix, cachix, packageName, hasDrift } = options;
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
  const built = packageName === "default" ? "" : ` .#${packageName}`;
  const inside = flake === "." ? project : project.slice(flake.length + 1) || ".";
  const folder = inside === "." ? "" : ` ${JSON.stringify(inside)}`;
  const check = `${poetrix} check${folder}`;
  const drift = hasDrift
    ? `      # Other files still contradict pyproject.toml: without this line, the workflow fails.
      - continue-on-error: true
        run: ${check}
`
    : `      - run: ${check}
`;
  return `  nix:
    name: Nix on \${{ matrix.os }}
    runs-on: \${{ matrix.os }}
${defaultsFor(flake)}    strategy:
      fail-fast: false
      matrix:
        os: [${runnersFor(systems).join(", ")}]
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.installNix}
        with:
          extra_nix_config: |
            experimental-features = nix-command flakes
${cache}      - run: nix flake check --print-build-logs
      - run: nix build --print-build-logs${built}
${drift}`;
}

function defaultsFor(folder: string): string {
  if (folder === ".") return "";
  return `    defaults:
      run:
        working-directory: ${JSON.stringify(folder)}
`;
}
