// The digest of pyproject.toml: the command line and Nix must find the same, for every file.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parse, stringify } from "smol-toml";
import { beforeAll, describe, expect, it } from "vitest";
import { pyprojectDigest } from "../../src/plan/canonical-toml.ts";
import { newerNix } from "../tools/newer-nix.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus/projects");
const nixFolder = join(import.meta.dirname, "../../nix");

/** The digest of each text's tables that Nix computes, as in nix/plan/read-plan.nix. */
function digestsOfNix(program: string, texts: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "poetrix-"));
  texts.forEach((text, index) => {
    writeFileSync(join(folder, `${index}.toml`), text);
  });
  const expression = `builtins.genList (index: builtins.hashString "sha256" (import ${nixFolder}/plan/canonical-toml.nix
    (builtins.fromTOML (builtins.readFile (${folder} + "/\${toString index}.toml"))))) ${texts.length}`;
  const answer = execFileSync(program, ["--eval", "--strict", "--json", "-E", expression], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return JSON.parse(answer) as string[];
}

/** The texts that are digested by their tables, with the digest. (Others are digested byte by byte.) */
function withTables(texts: readonly string[]): { text: string; digest: string }[] {
  return texts.flatMap((text) => {
    const digest = pyprojectDigest(text);
    return "tables" in digest ? [{ text, digest: digest.tables }] : [];
  });
}

describe.each([
  ["the machine's Nix", async (): Promise<string> => "nix-instantiate"],
  [
    "the newer Nix of Debian trixie",
    async (): Promise<string> => join(await newerNix(), "nix-instantiate"),
  ],
] as const)("the digest of pyproject.toml, with %s", (_, findProgram) => {
  let program: string;
  beforeAll(async () => {
    program = await findProgram();
  }, 900_000);

  function expectSame(texts: readonly string[]): void {
    const ours = withTables(texts);
    expect(
      digestsOfNix(
        program,
        ours.map(({ text }) => text),
      ),
    ).toEqual(ours.map(({ digest }) => digest));
  }

  it("is the same in Nix for every project of the corpus", () => {
    const texts = readdirSync(corpus).map((name) =>
      readFileSync(join(corpus, name, "pyproject.toml"), "utf8"),
    );
    expect(withTables(texts).length).toBeGreaterThan(40);
    expectSame(texts);
  });

  it("is the same in Nix for what TOML can say", () => {
    expectSame([
      "",
      "[project]\n",
      "project.name = 'a'\n",
      "[project]\nx = [[], [[1], ['a', true]], {}]\n",
      "[project]\nlarge = 9223372036854775807\nsmall = -9223372036854775808\nhex = 0xff\noctal = 0o17\n",
      '[project]\ntext = "\\u00e9\\U0001f600 \\t \\b \\f \\u001f \\u007f \\\\ \\""\n',
      "[project]\ntext = \"\"\"\n  a \\\n   b\n\n\"\"\"\nraw = '''\n${x} \\n '''\n",
      "[project.\"a.b\".'c d']\n\"é\" = 1\n'' = 2\n",
      "[[tool.poetry.source]]\nname = 'a'\n[[tool.poetry.source]]\nname = 'b'\n",
      '[tool.poetry]\nB = 1\na = 1\n_ = 1\n"-" = 1\n"\\uffff" = 1\n"\\U00010000" = 1\n',
      "[tool.black]\nline-length = 100\nratio = 0.1\n[tool.poetry]\nname = 'a'\n",
      "[project]\r\nname = 'a'\r\ntext = '''\r\nb\r\n'''\r\n",
      "\ufeff[project]\nname = 'a'\n",
      '[tool.other]\ntext = "\\u0000"\n[project]\nname = "a"\n',
    ]);
  });

  it("is the same in Nix for any tables", () => {
    const text = fc.string({ unit: "binary", maxLength: 12 });
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value;
    const keys = ["name", "dependencies", "group", "stale", "packages", "cmake", "hooks"];
    const key = fc.oneof(text, fc.constantFrom(...keys));
    const table = fc.oneof(
      { weight: 9, arbitrary: fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true }) },
      { weight: 1, arbitrary: text },
    );
    const tools = { poetry: table, poetrix: table, "scikit-build": table, black: table };
    const document = fc.record(
      {
        project: table,
        tool: fc.record(
          { ...tools, hatch: fc.record({ build: table, metadata: table }) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    // One run of Nix for all.
    const texts = fc.sample(document, { numRuns: 400 }).map((example) => stringify(example));
    expectSame(texts.filter((text) => isToml(text)));
  });
});

describe("the digest of pyproject.toml", () => {
  it("is of the whole file where Nix cannot tell all of it", () => {
    for (const text of [
      "[tool.other]\nday = 2024-01-01\n",
      "[project]\ndependencies = [1.5]\n",
      // Nix must recognise these before it parses the file.
      "[tool.other]\ntext = 'day = 2024-01-01'\n",
      '[project]\nname = "a\\u0000b"\n',
    ]) {
      expect(Object.keys(pyprojectDigest(text))).toEqual(["bytes"]);
    }
  });

  it("does not change with what does not matter, and changes with what does", () => {
    const text = "[project]\nname = 'a'\n";
    expect(pyprojectDigest(`# note\n[tool.ruff]\nx = 1\n${text}`)).toEqual(pyprojectDigest(text));
    expect(pyprojectDigest(`${text}version = '1'\nscripts = {a = "b:c"}\n`)).toEqual(
      pyprojectDigest(text),
    );
    expect(pyprojectDigest(`${text}requires-python = '>=3.9'\n`)).not.toEqual(
      pyprojectDigest(text),
    );
    expect(pyprojectDigest(`${text}[tool.poetrix]\nstale = 'error'\n`)).toEqual(
      pyprojectDigest(text),
    );
  });
});

function isToml(text: string): boolean {
  try {
    parse(text, { integersAsBigInt: true });
    return true;
  } catch {
    return false;
  }
}
