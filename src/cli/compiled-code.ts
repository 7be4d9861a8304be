// Loads the files of dist/ with the code that V8 compiled of them in an earlier run of the same command.
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { compiledCodeOf } from "../base/memory/memory.ts";

/**
 * What the file `entry` of `folder` exports. All that is loaded through it is CommonJS: Node 20 keeps compiled code of nothing else, and
 * of that only where it is asked to by hand. `NODE_DISABLE_COMPILE_CACHE` is heeded, as by Node's own cache.
 *
 * @see https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
export function loadCompiled({ folder, entry, command }: Start): unknown {
  // V8 itself takes no code of another version or of other flags: these keep such runs from writing over each other's.
  const { version, arch, execPath, execArgv, env } = process;
  const node = [version, arch, execPath, execArgv.join(" "), env.NODE_OPTIONS ?? ""];
  const isWanted = env.NODE_DISABLE_COMPILE_CACHE === undefined;
  const file = isWanted ? compiledCodeOf("code", [folder, command, ...node]) : null;
  const content = file?.read() ?? null;
  const kept = content === null ? null : unpacked(content);
  const modules = new Map<string, { exports: unknown }>();
  const scripts = new Map<string, Loaded>();
  const nodes = createRequire(join(folder, entry));

  function load(name: string): unknown {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const loaded = compile(join(folder, name), kept?.files.get(name));
    scripts.set(name, loaded);
    loaded.script.runInThisContext()(module.exports, require, module, folder);
    return module.exports;
  }

  function require(name: string): unknown {
    return name.startsWith("./") ? load(name.slice(2)) : nodes(name);
  }

  process.on("exit", (exitCode) => {
    // A command that failed has seen little of its code.
    if (file === null || exitCode > 1) return;
    const isFitting = [...scripts.values()].every(({ isKept }) => isKept);
    // The second run finds things remembered, and so takes another way.
    const run = isFitting && kept !== null ? kept.run + 1 : 1;
    if (run > 2) return;
    const made = [...scripts].map(
      ([name, { script, time }]) => [name, { time, data: script.createCachedData() }] as const,
    );
    // Other options of the command have loaded other files.
    file.write(packed(run, new Map([...(kept?.files ?? []), ...made])));
  });
  return load(entry);
}

/** Of the code that was kept of a file, V8 only looks at the length of what it was made from: a file that was edited says so by its time. */
function compile(path: string, kept: FileCode | undefined): Loaded {
  const source = `(function (exports, require, module, __dirname) {${readFileSync(path, "utf8")}\n})`;
  const { mtimeMs: time } = statSync(path);
  if (kept === undefined || kept.time !== time) {
    return { script: new Script(source, { filename: path }), isKept: false, time };
  }
  const script = new Script(source, { filename: path, cachedData: kept.data });
  return { script, isKept: script.cachedDataRejected === false, time };
}

interface Loaded {
  readonly script: Script;
  /** V8 took what was kept of it. */
  readonly isKept: boolean;
  readonly time: number;
}

/** The command that is called, by its looks: who is wrong keeps the same code once more. */
export function commandOf(words: readonly string[]): string {
  const isCommand = (word: string, at: number): boolean =>
    /^[a-z]+$/.test(word) && !withValue.includes(words[at - 1] ?? "");
  return words.find(isCommand) ?? "";
}

/** The options before a command that take a word. */
const withValue = ["-C", "--directory", "--color"];

interface Start {
  readonly folder: string;
  readonly entry: string;
  /** Each one is kept by itself: it takes functions of its own from the same files. */
  readonly command: string;
}

interface Kept {
  readonly run: number;
  readonly files: ReadonlyMap<string, FileCode>;
}

interface FileCode {
  /** When the file was written that this is the code of. */
  readonly time: number;
  readonly data: Buffer;
}

/** A line of JSON that says what follows: each file's code, at a place that V8 can read numbers from. */
function packed(run: number, files: ReadonlyMap<string, FileCode>): Buffer {
  const of = [...files].map(([name, { time, data }]) => [name, time, data.length] as const);
  const head = JSON.stringify({ run, of } satisfies Head);
  return Buffer.concat([
    Buffer.from(`${head.padEnd(aligned(head.length + 1) - 1)}\n`),
    ...[...files.values()].flatMap(({ data }) => [
      data,
      Buffer.alloc(aligned(data.length) - data.length),
    ]),
  ]);
}

function unpacked(content: Buffer): Kept {
  const head = content.indexOf("\n") + 1;
  const { run, of } = JSON.parse(content.toString("utf8", 0, head)) as Head;
  const files = new Map<string, FileCode>();
  let place = head;
  for (const [name, time, size] of of) {
    files.set(name, { time, data: content.subarray(place, place + size) });
    place += aligned(size);
  }
  return { run, files };
}

interface Head {
  readonly run: number;
  /** Each file's name, its time, and the length of its code. */
  readonly of: readonly (readonly [string, number, number])[];
}

function aligned(size: number): number {
  return Math.ceil(size / 8) * 8;
}
