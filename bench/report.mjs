// The figures of `make bench` as docs/benchmarks.md and docs/benchmarks.svg.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { isDisturbed } from "./measure.mjs";

/** What the first release measured, by size: on the machine of its day, so only ratios compare. */
const firstRelease = {
  cold: { 10: 9.89, 100: 8.64, 184: 1.88, 1000: 7.98 },
  rebuild: { 10: "400 ms", 100: "560 ms", 184: "760 ms", 1000: "1.6 s" },
  again: { 10: "240 ms", 100: "260 ms", 184: "330 ms", 1000: "570 ms" },
  show: { 184: 2.5 },
  many: { 1: "0.08 s", 10: "0.22 s", 100: "1.9 s", 500: "7.9 s, 454 MB" },
};

/** Writes both files. Each row is a project, each of its works what `several` answers. */
export function writeReport({
  root,
  scratch,
  uv,
  machine,
  load,
  node,
  trivial,
  rows,
  alone,
  many,
  garbage,
}) {
  const summary = [
    `Measured on ${machine}; load when it began: ${load}. Each figure is the median of a few runs, with the least and the most in`,
    "brackets. A figure marked *disturbed* was taken while something else kept more than 0.15 of a processor busy: do not compare it.",
  ].join("\n");
  const tables = [
    summary,
    work(rows, node),
    floors(rows, trivial),
    projects(alone, many, garbage),
    before(rows, many, node),
  ];
  const path = join(root, "docs/benchmarks.md");
  const [head = "# Benchmarks\n\n", tail = ""] = readFileSync(path, "utf8").split(
    /<!-- table -->[\s\S]*<!-- end of table -->/,
  );
  const text = tables.join("\n\n");
  writeFileSync(path, `${head}<!-- table -->\n${text}\n<!-- end of table -->${tail}`);
  plot({ root, scratch, uv, rows });
  console.log(text);
}

function work(rows, node) {
  const line = (name, bound, cell) => [name, bound, ...rows.map(cell)];
  return table(
    ["work", "bound", ...rows.map(({ size, packages }) => `${size} (${packages} installed)`)],
    [
      line("`show`, whole process / `node -e 0`", "1.8 at 184", (row) => ratio(row.show, node)),
      line("evaluate to a derivation, CPU above the bare toolchain", "0.05 s at 184", (row) =>
        mark(seconds(row.evaluate.cpu.min - row.bare.cpu.min), row.evaluate, row.bare),
      ),
      line("peak memory of that evaluation", "linear", (row) => megabytes(row.evaluate.megabytes)),
      line("cold build / `uv pip install --compile-bytecode`", "1.4 at 184, 4.5", (row) =>
        ratio(row.cold, row.uv),
      ),
      line("the same in CPU time", "", (row) =>
        (row.cold.cpu.median / row.uv.cpu.median).toFixed(2),
      ),
      line("cold build on the tests' stand-in for nixpkgs / on the host toolchain", "", (row) =>
        ratio(row.coldOnNixpkgs, row.cold),
      ),
      line("build after one package changed", "0.5 s at 184", (row) => withCpu(row.rebuild)),
      line("build with nothing to do", "0.25 s at 184", (row) => withCpu(row.again)),
      line("the same / `poetry install`", "0.02 at 184", (row) => ratio(row.again, row.poetry)),
      line("closure without Python / `poetry install`", "", (row) => {
        const parts = [row.closure, row.installed].map(megabytes).join(" / ");
        return `${parts} = ${(row.closure / row.installed).toFixed(2)}`;
      }),
      line("first `lock` of all systems, uv's cache warm and ours empty", "5 s at 184", (row) =>
        withCpu(single(row.lock)),
      ),
      line(
        "what it reads of wheels, in so many requests",
        "40 MB at 184",
        (row) => `${megabytes(row.lock.bytes / 1e6)}, ${row.lock.requests}`,
      ),
      line("`lock` after one package changed", "1 s at 184", (row) => withCpu(single(row.relock))),
      line("`lock` with nothing to do", "0.3 s at 184", (row) => withCpu(row.lockAgain)),
      line("memory of `show`, `lock`, `build`", "", (row) =>
        [row.show, row.lock, row.cold].map((work) => megabytes(work.megabytes)).join(", "),
      ),
    ],
  );
}

/** The least that a cold build could take: Nix itself for each wheel, and the work on their files shared by all processors. */
function floors(rows, trivial) {
  const each = ({ wall }) => wall.median / trivial.count;
  const processors = cpus().length;
  const floor = (row) => each(trivial.inside) * row.wheels + row.floor.cpu.median / processors;
  return [
    `Nix takes ${mark(seconds(each(trivial.inside)), trivial.inside)} for a derivation that does nothing, in its sandbox;`,
    `${mark(seconds(each(trivial.outside)), trivial.outside)} without one. The floor is that for each wheel, and unpacking, writing, hashing and`,
    "compiling all of them in one process, shared by all processors:",
    "",
    table(
      ["", ...rows.map(({ size }) => String(size))],
      [
        ["floor", ...rows.map((row) => mark(seconds(floor(row)), row.floor, trivial.inside))],
        [
          "cold build / floor",
          ...rows.map((row) =>
            mark((row.cold.wall.median / floor(row)).toFixed(2), row.cold, row.floor),
          ),
        ],
      ],
    ),
  ].join("\n");
}

/** Evaluations of a workspace of 500 projects of 66 packages; `alone` is one of them whose workspace has no other. */
function projects(alone, many, garbage) {
  const all = [alone, ...many];
  const ofAlone = ({ usual }) =>
    mark((usual.cpu.min / alone.usual.cpu.min).toFixed(2), usual, alone.usual);
  const figures = table(
    [
      "projects of 66 packages in one evaluation of `mkPoetryWorkspace`",
      "one alone",
      ...many.map(({ count, named }) => `${count} of 500${named ? ", whose names are given" : ""}`),
    ],
    [
      ["CPU / one alone", "1", ...many.map(ofAlone)],
      ["CPU", ...all.map(({ usual }) => mark(seconds(usual.cpu.min), usual))],
      ["peak memory", ...all.map(({ usual }) => megabytes(usual.megabytes))],
      [
        "with a heap that begins at 32 MB: CPU",
        ...all.map(({ small }) => mark(seconds(small.cpu.min), small)),
      ],
      ["peak memory", ...all.map(({ small }) => megabytes(small.megabytes))],
    ],
  );
  return `${figures}\n\nNix itself takes ${megabytes(garbage.megabytes)} for any evaluation that makes as much garbage, and keeps nothing.`;
}

function before(rows, many, node) {
  const largest = many.at(-1);
  const sizes = rows.map(({ size }) => size);
  const line = (name, old, cell) => [
    name,
    ...rows.map((row) => (old[row.size] === undefined ? "" : `${old[row.size]} → ${cell(row)}`)),
  ];
  const quotient = (a, b) => mark((a.wall.median / b.wall.median).toFixed(2), a, b);
  return [
    "Before (the first release, on the machine of its day) and now:",
    "",
    table(
      ["", ...sizes.map(String)],
      [
        line("cold build / uv", firstRelease.cold, (row) => quotient(row.cold, row.uv)),
        line("build after one package changed", firstRelease.rebuild, (row) =>
          mark(seconds(row.rebuild.wall.median), row.rebuild),
        ),
        line("nothing to do", firstRelease.again, (row) =>
          mark(seconds(row.again.wall.median), row.again),
        ),
        line("`show` / `node -e 0`", firstRelease.show, (row) => quotient(row.show, node)),
      ],
    ),
    "",
    `500 projects in one evaluation: ${firstRelease.many[500]} → ${mark(seconds(largest.usual.cpu.min), largest.usual)}, ${megabytes(largest.usual.megabytes)}.`,
  ].join("\n");
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function ratio(ours, theirs) {
  const quotient = (ours.wall.median / theirs.wall.median).toFixed(2);
  return mark(
    `${spread({ ...ours, others: 0 })} / ${spread({ ...theirs, others: 0 })} = ${quotient}`,
    ours,
    theirs,
  );
}

function spread(work) {
  const { min, median, max } = work.wall;
  const range = min === max ? "" : ` (${seconds(min)}–${seconds(max)})`;
  return mark(`${seconds(median)}${range}`, work);
}

/** Processor time beside it: what else the machine does changes that less. */
function withCpu(work) {
  const { min, median, max } = work.cpu;
  const range = min === max ? "" : ` (${seconds(min)}–${seconds(max)})`;
  return mark(`${spread({ ...work, others: 0 })}, CPU ${seconds(median)}${range}`, work);
}

/** One run, as `several` answers it. */
function single(work) {
  const once = (value) => ({ min: value, median: value, max: value });
  return { ...work, wall: once(work.wall), cpu: once(work.cpu) };
}

/** The figure, with the load of that minute where other programs were busy. */
function mark(text, ...works) {
  if (!isDisturbed(...works)) return text;
  const load = Math.max(...works.map((work) => work.load ?? 0));
  return `${text} *disturbed: load ${load.toFixed(1)}*`;
}

function seconds(value) {
  return value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(1)} s`;
}

function megabytes(value) {
  return `${Math.round(value)} MB`;
}

function plot({ root, scratch, uv, rows }) {
  const points = rows.map((row) => ({
    installed: row.packages,
    show: row.show.wall.median,
    evaluate: row.evaluate.cpu.min - row.bare.cpu.min,
    cold: row.cold.wall.median,
    uv: row.uv.wall.median,
    again: row.again.wall.median,
    poetry: row.poetry.wall.median,
    rebuild: row.rebuild.wall.median,
  }));
  writeFileSync(join(scratch, "rows.json"), JSON.stringify(points));
  const files = [join(scratch, "rows.json"), join(root, "docs/benchmarks.svg")];
  execFileSync(
    uv,
    ["run", "-q", "--no-project", "--with", "matplotlib", "bench/plot.py", ...files],
    {
      stdio: "inherit",
    },
  );
}
