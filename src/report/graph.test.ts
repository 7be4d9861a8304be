import { describe, expect, it } from "vitest";
import { type LockedPackage, parseLock } from "../poetry/lock/lock.ts";
import { parseProject } from "../poetry/project/project.ts";
import { parseSelection } from "../resolve/question/selection.ts";
import { makeTarget } from "../resolve/question/target.ts";
import { resolveTarget } from "../resolve/resolve.ts";
import { makeGraph } from "./graph.ts";

/** `app` asks for web[fast] and tool; tool needs plain web too. web's extra brings loop, which needs base, as web does. */
const project = parseProject(
  `
[project]
name = "app"
version = "1.0"
requires-python = ">=3.12"
dependencies = ["web[fast]", "tool", "lonely"]
`,
  "/project",
);
const entry = (name: string, more = ""): string => `
[[package]]
name = "${name}"
version = "1.0"
optional = false
python-versions = "*"
groups = ["main"]
files = []
${more}`;
const lock = parseLock(
  [
    entry(
      "web",
      '[package.dependencies]\nbase = "*"\nloop = {version = "*", optional = true, markers = "extra == \\"fast\\""}\n\n[package.extras]\nfast = ["loop"]\n',
    ),
    entry("tool", '[package.dependencies]\nweb = "*"\ngear = "*"\n'),
    entry("loop", '[package.dependencies]\nbase = "*"\nbits = "*"\n'),
    // A circle.
    entry("gear", '[package.dependencies]\ntooth = "*"\n'),
    entry("tooth", '[package.dependencies]\ngear = "*"\n'),
    ...["base", "bits", "lonely"].map((name) => entry(name)),
    // Nothing leads to it; its own entry says that it is in.
    entry("stray"),
    '[metadata]\nlock-version = "2.1"\npython-versions = ">=3.12"\ncontent-hash = ""\n',
  ].join("\n"),
  "/project",
);
const target = makeTarget({ system: "x86_64-linux", python: "3.12" });
const selection = parseSelection(project, "main", "");
const packages = resolveTarget({ project, lock, target, selection }).map(({ locked }) => locked);
/** Each of a size that tells it apart in any sum. */
const sizes = new Map(
  packages.map((locked, index) => [locked, { download: 2 ** index, installed: null }]),
);
const graph = makeGraph({ project, packages, target, selection, sizes });
const named = (name: string): LockedPackage =>
  packages.find((locked) => locked.name === name) as LockedPackage;
const names = (some: readonly LockedPackage[]): string[] => some.map(({ name }) => name).sort();
const weighed = ({ download }: { download: number }): string[] =>
  names(packages.filter((_, index) => download & (2 ** index)));

describe("makeGraph", () => {
  it("knows what a package brings in, by whatever way", () => {
    expect(weighed(graph.brings(named("web")))).toEqual(["base", "bits", "loop"]);
    expect(weighed(graph.brings(named("gear")))).toEqual(["tooth"]);
    expect(graph.brings(named("web"))).toMatchObject({ packages: 3, installed: 0, unknown: 3 });
    expect(names(graph.requiring(named("base")))).toEqual(["loop", "web"]);
  });

  it("knows what a package alone brings in, itself first", () => {
    expect(graph.alone(named("web")).packages[0]?.name).toBe("web");
    expect(names(graph.alone(named("web")).packages)).toEqual(["base", "bits", "loop", "web"]);
    expect(names(graph.alone(named("tool")).packages)).toEqual(["gear", "tool", "tooth"]);
    expect(names(graph.alone(named("base")).packages)).toEqual(["base"]);
  });

  it("knows what goes where the project asks for it no longer: what its extras add, though another needs it", () => {
    expect(names(graph.withoutDirect(named("web")).packages)).toEqual(["bits", "loop"]);
    expect(names(graph.withoutDirect(named("tool")).packages)).toEqual(["gear", "tool", "tooth"]);
    expect(names(graph.withoutDirect(named("lonely")).packages)).toEqual(["lonely"]);
    expect(graph.withoutDirect(named("base")).packages).toEqual([]);
    expect(weighed(graph.withoutDirect(named("web")).weight)).toEqual(["bits", "loop"]);
  });

  it("knows the shortest way to a package", () => {
    const way = (name: string): string[] => graph.chainTo(named(name)).map((locked) => locked.name);
    expect(way("bits")).toEqual(["web", "loop", "bits"]);
    expect(way("tooth")).toEqual(["tool", "gear", "tooth"]);
    expect(way("web")).toEqual(["web"]);
    expect(way("stray")).toEqual([]);
  });
});
