// Gives every reader of strangers' files ones that are nearly right: it must answer, or refuse with a sentence, in time.
// FC_RUNS and FC_SEED try more and other files, as `make fuzz` does; a failure names the seed that repeats it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { TomlError } from "smol-toml";
import { afterAll, beforeAll, expect, it } from "vitest";
import { systemError, UserError } from "../../src/base/errors.ts";
import { readWheel } from "../../src/facts/binaries/distribution.ts";
import { readDynamicNeeds } from "../../src/facts/binaries/elf.ts";
import { nativeNeeds } from "../../src/facts/binaries/native.ts";
import { contentsOfWheel } from "../../src/facts/binaries/package-contents.ts";
import { readCargoLock } from "../../src/facts/crates/cargo-lock.ts";
import { bytesOfBuffer } from "../../src/facts/index/bytes.ts";
import { netrcEntry } from "../../src/facts/index/credentials.ts";
import { parsePylock } from "../../src/facts/index/pylock.ts";
import { textInArchive, unpackSdist } from "../../src/facts/sources/archive.ts";
import { commandsOf } from "../../src/integrate/files/present-workflow.ts";
import { addPythonSetting } from "../../src/integrate/files/python-setting.ts";
import { addInterpreter, addTasks } from "../../src/integrate/files/vscode.ts";
import { integrateFlake } from "../../src/integrate/flake/integrate-flake.ts";
import { readNix } from "../../src/integrate/nix/read.ts";
import { pyprojectDigest } from "../../src/plan/canonical-toml.ts";
import { formatPlan } from "../../src/plan/format-plan.ts";
import { parsePlan, whyNotCurrent } from "../../src/plan/read-plan.ts";
import { parseConstraint, parsePythonConstraint } from "../../src/poetry/constraints/constraint.ts";
import { parsePep508Dependency } from "../../src/poetry/dependencies/dependency.ts";
import { normalizeGitUrl } from "../../src/poetry/dependencies/source.ts";
import { isFresh } from "../../src/poetry/lock/freshness.ts";
import { parseLock } from "../../src/poetry/lock/lock.ts";
import { parseProject } from "../../src/poetry/project/project.ts";
import { readSettings } from "../../src/poetry/project/settings.ts";
import { readVulnerabilities } from "../../src/report/vulnerabilities.ts";
import { describeTarget } from "../../src/resolve/describe.ts";
import { pythonRanges } from "../../src/resolve/python-ranges.ts";
import { parseSelection } from "../../src/resolve/question/selection.ts";
import { makeTarget } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { parseCoreMetadata } from "../../src/standards/core-metadata.ts";
import { licenceOf } from "../../src/standards/licence.ts";
import {
  evaluateMarker,
  formatMarker,
  parseMarker,
  pythonFullVersionBreakpoints,
  simplifyMarker,
} from "../../src/standards/marker.ts";
import { formatRequirement, parseRequirement } from "../../src/standards/requirement.ts";
import { parseSdistFileName } from "../../src/standards/sdist.ts";
import { parseSpecifierSet } from "../../src/standards/specifier.ts";
import { parseTag } from "../../src/standards/tag.ts";
import { compareVersions, formatVersion, parseVersion } from "../../src/standards/version.ts";
import { parseWheelFileName } from "../../src/standards/wheel.ts";
import { flakeProject } from "../integrate/flake-project.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { wholeProject } from "../support/whole-plan.ts";
import { nearly } from "./mutations.ts";

const seed = Number(process.env.FC_SEED ?? 20261122);
const runs = Number(process.env.FC_RUNS ?? 400);
/** CPU milliseconds for one file of some kilobytes: many times what any of them needs. */
const longest = 3000;

const here = import.meta.dirname;
const target = makeTarget({ system: "x86_64-linux", python: "3.12" });
const { project, lock, plan } = wholeProject("/project");

/** The texts of files with this name below a folder of tests. */
function texts(folder: string, name: string): string[] {
  return readdirSync(join(here, "..", folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: inner }) => {
      try {
        return [readFileSync(join(here, "..", folder, inner, name), "utf8")];
      } catch {
        return [];
      }
    });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "poetrix-fuzz-"));
  console.log(`fuzzing with FC_SEED=${seed} FC_RUNS=${runs}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Calls `work` with a file of this name, and with a new folder beside it. */
async function onFile(
  name: string,
  bytes: Buffer,
  work: (path: string, out: string) => Promise<unknown>,
): Promise<void> {
  const out = await mkdtemp(join(folder, "out-"));
  const path = join(out, name);
  try {
    await writeFile(path, bytes);
    await work(path, out);
  } finally {
    await rm(out, { recursive: true });
  }
}

interface Reader {
  readonly samples: readonly (Buffer | string)[];
  /** Words of the format, which are inserted here and there. */
  readonly words?: readonly string[];
  /** For files that take long to read: only one run of so many is done. */
  readonly share?: number;
  read(bytes: Buffer): unknown;
}

const lockWords = [
  '"*"',
  '">=1,<2"',
  "markers = \"os_name == 'nt'\"",
  'groups = ["main"]',
  "[[package]]",
];
const markerWords = [
  " and ",
  " or ",
  "(",
  ")",
  ' extra == "a"',
  "python_full_version",
  " not in ",
  "~=",
  "===",
];

function elf(): Buffer {
  const source = join(folder, "empty.c");
  writeFileSync(source, "int answer(void) { return 42; }\n");
  const options = [
    "-shared",
    "-nostdlib",
    "-s",
    "-Wl,-soname,libham.so.3",
    "-o",
    join(folder, "ham.so"),
  ];
  execFileSync("cc", [...options, source]);
  return readFileSync(join(folder, "ham.so"));
}

async function readers(): Promise<Record<string, Reader>> {
  folder ??= mkdtempSync(join(tmpdir(), "poetrix-fuzz-"));
  const library = elf();
  const sdist = await makeSdist("spam", "1.0", { "PKG-INFO": "Name: spam\n", "a/b.py": "b = 1\n" });
  const wheel = makeWheel("spam", "1.0", { files: { "spam/ham.so": library } });
  return {
    "a poetry.lock": {
      samples: texts("projects", "poetry.lock"),
      words: lockWords,
      share: 4,
      read(bytes) {
        const read = parseLock(bytes.toString(), "/project");
        for (const { files, dependencies, extras, pythonConstraint } of read.packages) {
          [files, dependencies, extras, pythonConstraint].map(String);
        }
        isFresh(project, read);
        whyNotCurrent(formatPlan(plan), project, read);
        pythonRanges(project, read, "3.12");
        describeTarget({ project, lock: read, target });
        const selection = parseSelection(project, "all", "all");
        resolveTarget({ project, lock: read, target, selection });
      },
    },
    "a pyproject.toml": {
      samples: texts("projects", "pyproject.toml"),
      words: [...lockWords, '{include-group = "a"}', "[tool.poetrix]", "[dependency-groups]"],
      read(bytes) {
        const text = bytes.toString();
        const read = parseProject(text, "/project");
        readSettings(read);
        pyprojectDigest(text);
        isFresh(read, lock);
        addPythonSetting(text, ["3.12"]);
        describeTarget({ project: read, lock, target });
        const selection = parseSelection(read, "all", "all");
        resolveTarget({ project: read, lock, target, selection });
      },
    },
    "a poetrix.lock": {
      samples: [formatPlan(plan)],
      words: ['"kind": "git"', "null", '"../x"'],
      read(bytes) {
        const text = bytes.toString();
        whyNotCurrent(text, project, lock);
        formatPlan(parsePlan(text));
      },
    },
    "a marker": {
      samples: [
        'python_version >= "3.8" and (sys_platform == "win32" or extra == "a")',
        'extra == "a" or extra == "b" and python_full_version not in "3.8.1, 3.9"',
        `"arm" in platform_machine and implementation_name ~= "1.0" or os.name === 'posix'`,
      ],
      words: markerWords,
      read(bytes) {
        const marker = parseMarker(bytes.toString());
        evaluateMarker(marker, target.environment, new Set(["a"]));
        simplifyMarker(marker, target.environment);
        pythonFullVersionBreakpoints(marker);
        // Written text reads as the same value again.
        const text = formatMarker(marker);
        if (!/["'\\]/.test(text.replace(/"[^"'\\]*"/g, ""))) {
          expect(formatMarker(parseMarker(text))).toBe(text);
        }
      },
    },
    "a version": {
      samples: ["1!2.0.post1.dev3+ubuntu.1", "1.0rc1", "v1.0-ALPHA.2", "2024.1.0"],
      read(bytes) {
        const version = parseVersion(bytes.toString());
        expect(compareVersions(parseVersion(formatVersion(version)), version)).toBe(0);
      },
    },
    "a specifier": {
      samples: ["~=1.4.5, !=1.5.*, ===1.0+x", ">=1,<2"],
      read: (bytes) => parseSpecifierSet(bytes.toString()),
    },
    "a requirement": {
      samples: [
        'ham[a,b] >=1,<2 ; extra == "x"',
        "ham @ git+https://example.org/ham.git@v1 ; os_name=='nt'",
      ],
      words: [...markerWords, "@", "[", ";"],
      read(bytes) {
        const text = bytes.toString();
        // Poetry accepts more than the standard does, so each reader is tried alone.
        const first = attempt(() => parsePep508Dependency(text, "/project"));
        const second = attempt(() => formatRequirement(parseRequirement(text)));
        if (first !== null && second !== null) throw first;
      },
    },
    "a constraint": {
      samples: ["^1.2 || ~2.0, !=2.0.1", ">=1.0,<2.0 | ==3.*", "1.2.x", "<4.0.0rc1 >=3"],
      words: ["||", "!=", "^", "~", "*", " - "],
      read(bytes) {
        const first = attempt(() => parseConstraint(bytes.toString()));
        const second = attempt(() => parsePythonConstraint(bytes.toString()));
        if (first !== null && second !== null) throw first;
      },
    },
    "a tag": {
      samples: ["cp312.py3-abi3.none-manylinux_2_17_x86_64.manylinux2014_x86_64"],
      read: (bytes) => parseTag(bytes.toString()),
    },
    "a wheel's name": {
      samples: [wheel.fileName, "ham-1.0-2build-cp39.cp310-abi3-macosx_10_9_x86_64.any.whl"],
      read: (bytes) => parseWheelFileName(bytes.toString()),
    },
    "an sdist's name": {
      samples: [sdist.fileName, "ham-egg-1.0.post1.zip"],
      read: (bytes) => parseSdistFileName(bytes.toString()),
    },
    "an address of Git": {
      samples: ["git@example.org:a/b.git", "git+ssh://git@example.org:22/a/b.git@main#egg=b"],
      words: ["@", ":", "//"],
      read: (bytes) => normalizeGitUrl(bytes.toString()),
    },
    "a flake": {
      samples: [
        ...texts("integrate/flakes", "input.nix"),
        readFileSync(join(here, "../integrate/replaced-lists.nix"), "utf8"),
      ],
      words: [
        "let",
        " in ",
        "inherit",
        "rec {",
        "''${",
        "${",
        "with x;",
        "@",
        "//",
        "./.",
        "1.5e3",
      ],
      share: 2,
      read(bytes) {
        const text = bytes.toString();
        readNix(text, "flake.nix");
        integrateFlake(text, flakeProject);
      },
    },
    "an sdist": {
      samples: [sdist.bytes],
      share: 4,
      read: (bytes) =>
        onFile(sdist.fileName, bytes, async (path, out) => {
          await textInArchive(path, /PKG-INFO$/).catch(onlySentence);
          await unpackSdist(path, join(out));
        }),
    },
    "a tar": {
      samples: [execFileSync("gzip", ["-dc"], { input: sdist.bytes })],
      share: 2,
      read: (bytes) => onFile("spam-1.0.tar", bytes, (path, out) => unpackSdist(path, out)),
    },
    "a zip": {
      samples: [makeWheel("spam", "1.0").bytes],
      share: 2,
      read: (bytes) => onFile("spam-1.0.zip", bytes, (path, out) => unpackSdist(path, out)),
    },
    "a wheel": {
      samples: [wheel.bytes],
      share: 2,
      read: (bytes) =>
        onFile(wheel.fileName, bytes, async (path) => {
          await readWheel(path).catch(onlySentence);
          await contentsOfWheel(path).catch(onlySentence);
          await nativeNeeds(bytesOfBuffer(bytes));
        }),
    },
    "an ELF file": {
      samples: [library],
      read: (bytes) => readDynamicNeeds(bytesOfBuffer(bytes)),
    },
    "a Cargo.lock": {
      samples: [cargoLock],
      words: ["git+", "registry+", "?rev=", "#"],
      read(bytes) {
        try {
          readCargoLock(bytes.toString());
        } catch (error) {
          if (!(error instanceof TomlError)) throw error;
        }
      },
    },
    "a pylock.toml": {
      samples: [pylock],
      words: ["size = 1.5", "url = 3", "hashes = {}"],
      read: (bytes) => parsePylock(bytes.toString()),
    },
    METADATA: {
      samples: [
        "Metadata-Version: 2.1\nName: spam\nLicense-Expression: MIT OR (GPL-2.0-only WITH x AND BSD)\n\nText\n",
      ],
      words: [" AND ", " WITH ", "(", ")"],
      read(bytes) {
        const { licence, licenceExpression, licenceClassifiers } = parseCoreMetadata(
          bytes.toString(),
        );
        licenceOf({ licence, licenceExpression, licenceClassifiers } as never);
      },
    },
    "a netrc": {
      samples: [
        "machine example.org login me password secret\ndefault login x password y\nmacdef init\ncd\n\n",
      ],
      read: (bytes) => netrcEntry(bytes.toString(), "example.org"),
    },
    "a list of vulnerabilities": {
      samples: [vulnerabilities],
      read: (bytes) => readVulnerabilities(bytes.toString(), "audit.json", installed),
    },
    "tasks of an editor": {
      samples: [
        '{\n  // mine\n  "version": "2.0.0",\n  "tasks": [{"label": "x", "command": "nix build"},],\n}\n',
      ],
      words: ["//", "/*", "*/"],
      read(bytes) {
        addTasks({ text: bytes.toString(), poetrix: "poetrix", fileName: "tasks.json" });
        addInterpreter(bytes.toString(), "settings.json");
      },
    },
    "a workflow": {
      samples: [
        "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          nix build\n      - &x uses: a/b@v1\n",
      ],
      words: ["&a ", "*a", "- ", "? ", "<<: ", "!!binary "],
      read: (bytes) => commandsOf(bytes.toString()),
    },
  };
}

const commit = "0123456789012345678901234567890123456789";
const cargoLock = `version = 3
[[package]]
name = "a"
version = "1.0.0"
source = "registry+https://example.org/index"
checksum = "${"0".repeat(64)}"
[[package]]
name = "b"
version = "1.0.0"
source = "git+https://example.org/b.git?tag=v1#${commit}"
`;
const pylock = `lock-version = "1.0"
[[packages]]
name = "spam"
version = "1.0"
sdist = { url = "https://example.org/spam-1.0.tar.gz", upload-time = 2024-01-01T00:00:00Z, size = 10, hashes = { sha256 = "${"0".repeat(64)}" } }
wheels = [{ name = "spam-1.0-py3-none-any.whl", url = "https://example.org/spam-1.0-py3-none-any.whl", hashes = { sha256 = "${"0".repeat(64)}" } }]
`;
const vulnerabilities = JSON.stringify({
  dependencies: [
    { name: "spam", version: "1.0", vulns: [{ id: "X-1", fix_versions: ["1.1"], aliases: ["Y"] }] },
  ],
});
const installed = [{ id: "spam@1.0", name: "spam", version: "1.0" }] as never;

function attempt(read: () => unknown): unknown {
  try {
    read();
    return null;
  } catch (error) {
    onlySentence(error);
    return error;
  }
}

/** Accepts an error that is shown to the user; throws one that is our own mistake, such as a TypeError. */
function onlySentence(error: unknown): void {
  if (error instanceof UserError || (systemError(error) !== null && !(error instanceof RangeError)))
    return;
  const isPlain = error instanceof Error && Object.getPrototypeOf(error) === Error.prototype;
  if (!isPlain || error.message === "" || error.name !== "Error") throw error;
}

const all = await readers();

it.each(Object.entries(all))("%s", async (_, { samples, words, share = 1, read }) => {
  let answers = 0;
  let rested = performance.now();
  const property = fc.asyncProperty(nearly(samples, words), async (bytes) => {
    // Vitest gives up a worker that does not answer for a minute, and most readers never wait for anything.
    if (performance.now() - rested > 1000) {
      await setImmediate();
      rested = performance.now();
    }
    const before = process.cpuUsage();
    try {
      await read(bytes);
      answers += 1;
    } catch (error) {
      onlySentence(error);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(longest);
  });
  await fc.assert(property, { seed, numRuns: Math.ceil(runs / share) });
  // Some files got past the first checks.
  expect(answers).toBeGreaterThan(0);
});
