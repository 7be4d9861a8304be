// The .gitignore files of a repository, at every depth: Git itself is the judge.
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runNix } from "../tools/nix-env.ts";
import { evaluate, nixFolder } from "./fixture.ts";

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "poetrix-ignored-"));
});
afterAll(() => rm(scratch, { recursive: true }));

type Files = Readonly<Record<string, string>>;

async function writeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(scratch, "folder-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function repository(files: Files): Promise<string> {
  const folder = await writeFolder(files);
  await execa("git", ["init", "--quiet"], { cwd: folder });
  return folder;
}

/** The files of each folder that Nix copies. */
async function takenByNix(folders: readonly string[]): Promise<string[][]> {
  const paths = folders.map((folder) => `(/. + ${JSON.stringify(folder)})`);
  const taken = (await evaluate(
    `map (folder: "\${import ${nixFolder}/sources/clean-sources.nix { } folder}") [ ${paths.join(" ")} ]`,
  )) as string[];
  return Promise.all(taken.map(filesIn));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The files of each folder that Git does not ignore. */
async function takenByGit(folder: string): Promise<string[]> {
  const { stdout } = await execa(
    "git",
    ["-c", "core.excludesFile=/dev/null", "ls-files", "-z", "--others", "--exclude-standard"],
    { cwd: folder },
  );
  return stdout
    .split("\0")
    .filter((path) => path !== "")
    .sort();
}

// Names and patterns that often match each other, and others that are quoted, odd or invalid.
const name = fc.constantFrom(
  "a",
  "b",
  "ab",
  "a.log",
  "b.log",
  ".env",
  "x y",
  "#n",
  "!n",
  "[a]",
  "a+b",
  "c-d",
  "^",
  "{a}",
  "ä",
  "a ",
);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
const glob = fc.oneof(
  { weight: 3, arbitrary: name },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        "*",
        "**",
        "?",
        "a*",
        "*.log",
        "*b",
        "a**b",
        "[ab]",
        "[!a]",
        "[^a]",
        "[a-c].log",
        "[c-a]",
        "[]a]",
        "[!]a]b",
        "[[:alpha:]]",
      ],
      ...[
        "[[:none:]]*",
        "[-a]",
        "[\\]a]",
        "[[]a]",
        "c[+--]d",
        "\\#n",
        "\\!n",
        "a\\ ",
        "\\a",
        "x?y",
        "#n",
        "!n",
        "ab?",
        "{a}",
        "a+b",
        "?.log",
        "??",
        ".",
      ],
    ),
  },
);
const whole = fc
  .tuple(
    fc.constantFrom("", "", "", "!", "!"),
    fc.constantFrom("", "", "/", "**/"),
    fc.oneof(fc.tuple(glob), fc.array(glob, { minLength: 1, maxLength: 3 })),
    fc.constantFrom("", "", "", "/", "/**", " ", "\t", "//"),
  )
  .map(([sign, start, names, end]) => sign + start + names.join("/") + end);
const broken = fc.constantFrom("[", "[]", "[^]", "*[a", "a\\", "!", "/", "a[[:alpha:]", " ");
const pattern = fc.oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: broken });
const ignoreFile = fc
  .tuple(
    fc.array(pattern, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "\r\n"),
    fc.boolean(),
  )
  .map(([patterns, end, marked]) => (marked ? "\ufeff" : "") + patterns.join(end) + end);

describe("what .gitignore files leave out", { timeout: 120_000 }, () => {
  it("is what Git leaves out, for any patterns at any depth", async () => {
    const cases = fc.sample(
      fc.record({
        paths: fc.array(path, { minLength: 20, maxLength: 40 }),
        within: fc.constantFrom("", "", "a", "a/b"),
        atRoot: ignoreFile,
        below: fc.dictionary(path, ignoreFile, { maxKeys: 3 }),
      }),
      { numRuns: 60, seed: 20 },
    );
    const folders: string[] = [];
    for (const { paths, within, atRoot, below } of cases) {
      const files: Record<string, string> = { ".gitignore": atRoot };
      // A file cannot have the place of a folder.
      for (const each of paths) files[join(within, each, "leaf")] = "";
      for (const each of paths) files[join(within, each, "x.log")] = "";
      for (const [folder, text] of Object.entries(below)) {
        files[join(within, folder, ".gitignore")] = text;
      }
      const root = await repository(files);
      // Files in ignored folders have a test of their own, below.
      const { stdout } = await execa("git", ["check-ignore", within || "none"], {
        cwd: root,
        reject: false,
      });
      folders.push(stdout === "" ? join(root, within) : root);
    }
    const ours = await takenByNix(folders);
    let leftOut = 0;
    const wrong: unknown[] = [];
    for (const [index, folder] of folders.entries()) {
      const theirs = await takenByGit(folder);
      const taken = ours[index] ?? [];
      const { within, atRoot, below } = cases[index] ?? {};
      const tooMany = taken.filter((each) => !theirs.includes(each));
      const tooFew = theirs.filter((each) => !taken.includes(each));
      if (tooMany.length + tooFew.length > 0) {
        wrong.push({ folder, within, atRoot, below, tooMany, tooFew });
      }
      const all = (await filesIn(folder)).filter((each) => !each.startsWith(".git/"));
      leftOut += all.length - theirs.length;
    }
    expect(wrong).toEqual([]);
    expect(leftOut).toBeGreaterThan(300);
  });

  const taken = async (files: Files, within: string): Promise<string[]> => {
    const root = await repository({ ...files, "above.log": "" });
    const [found = []] = await takenByNix([join(root, within)]);
    return found;
  };

  it("holds above the project, up to the root of its repository, and below it", async () => {
    const files = {
      ".gitignore": "*.log\n/app/data/\n",
      "app/.gitignore": "!keep.log\n",
      "app/src/.gitignore": "/made.py\n!*.log\n",
      "app/x.log": "",
      "app/keep.log": "",
      "app/data/x": "",
      "app/made.py": "",
      "app/src/made.py": "",
      "app/src/x.log": "",
      "app/src/data/x": "",
    };
    const expected = [
      ...[".gitignore", "keep.log", "made.py", "src/.gitignore", "src/data/x", "src/x.log"],
    ];
    expect(await taken(files, "app")).toEqual(expected);
    // The .gitignore files of that repository alone apply to the files below it.
    const other = { "app/.git/HEAD": "", "app/x.log": "", ".gitignore": "*.log\n" };
    expect(await taken(other, "app")).toEqual(["x.log"]);
    const [outside] = await takenByNix([join(await writeFolder(files), "app")]);
    expect(outside).toEqual(expected.concat("data/x", "x.log").sort());
  });

  it("holds for a folder by any kind of path", async () => {
    const folder = await repository({ ".gitignore": "*.log\n", "a/x.log": "", "a/b.py": "" });
    const paths = [
      `(/. + "${folder}")`,
      `"${folder}"`,
      `"${folder}/"`,
      `{ outPath = "${folder}"; }`,
    ];
    const clean = `import ${nixFolder}/sources/clean-sources.nix { leaveOut = [ "a/b.py" ]; }`;
    const sources = await evaluate(`map (path: "\${${clean} path}") [ ${paths.join(" ")} ]`);
    const taken = await Promise.all((sources as string[]).map(filesIn));
    expect(taken).toEqual(paths.map(() => [".gitignore"]));
  });

  it("has what an ignored folder holds where that is the project", async () => {
    const files = {
      ".gitignore": "*\n",
      "vendor/lib/.gitignore": "*.tmp\n",
      "vendor/lib/a.py": "",
      "vendor/lib/a.tmp": "",
      "vendor/lib/more/b.py": "",
    };
    expect(await taken(files, "vendor/lib")).toEqual([".gitignore", "a.py", "more/b.py"]);
  });

  it("holds in pure evaluation, for a project in a folder of a flake", async () => {
    const root = await repository({
      ".gitignore": "*.log\n",
      "app/flake.nix":
        '{ outputs = _: { source = "${import ../nix/sources/clean-sources.nix { } ./.}"; }; }\n',
      "app/a.py": "",
      "app/kept.log": "",
      "app/deep/.gitignore": "b.*\n",
      "app/deep/b.py": "",
    });
    await cp(nixFolder, join(root, "nix"), { recursive: true });
    await execa("git", ["add", "--force", "."], { cwd: root });
    const args = ["eval", "--raw", `git+file://${root}?dir=app#source`, "--no-write-lock-file"];
    const source = await runNix(args);
    expect(await filesIn(source)).toEqual(["a.py", "deep/.gitignore", "flake.nix"]);
  });
});
