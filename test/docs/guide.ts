// Follows a page of the documentation as a reader would: writes its files, types its commands one after the other into one
// shell, and compares the output that the page shows with the real one.
//
// A block ```python src/a.py is a file, ```toml >> pyproject.toml is appended to one. ```console has commands after `$ `,
// each followed by a part of its output, in which `...` stands for anything. ```console on second is typed on another
// machine (test/support/machines.ts). Other blocks are for reading only.
import { readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, realpath, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { execa } from "execa";
import { somePython } from "../nix/fixture.ts";
import { commandLine } from "../support/command-line.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";

interface Step {
  readonly kind: "write" | "append" | "run";
  /** A path, or a command. */
  readonly what: string;
  /** The file's text, or lines that must be in the command's output. */
  readonly text: string;
  /** For a command: the machine that it is typed on, if it is another one. */
  readonly machine?: string;
}

export interface Typed {
  readonly command: string;
  readonly shown: readonly string[];
  readonly output: string;
}

export interface Reader {
  readonly scratch: string;
  /** Variables for the page's commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Follows a page in a folder, without some of its commands; throws if one fails, with its output. */
  read(page: string, folder: string, options?: ReadingOptions): Promise<readonly Typed[]>;
  /** The output of one command in a folder. */
  answer(command: readonly [string, ...string[]], folder: string): Promise<string>;
}

export interface ReadingOptions {
  /** Commands that are not typed. */
  readonly without?: readonly string[];
  /** The URLs in the page, with those that stand for them here. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** The machine on which commands are typed unless the page names another; this one by default. */
  readonly machine?: string;
  /** More environment variables, and a folder that comes first on PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly programs?: string;
}

/** A machine for readers: this checkout's Poetrix, the real Poetry on this machine's index, nixpkgs' stand-in for inputs. */
export async function makeReader(): Promise<Reader> {
  const scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-guides-")));
  const { short } = await somePython();
  const programs = join(scratch, "bin");
  const poetrix = `exec ${process.execPath} ${await commandLine()} "$@"`;
  const overrides = [
    `--override-input nixpkgs path:${await makeNixpkgs()}`,
    `--override-input poetrix ${await copyOurFlake(join(scratch, "poetrix"))}`,
    "--no-write-lock-file",
  ].join(" ");
  const { stdout: nix } = await execa("which", ["nix"]);
  const here = `${root}/.venv/bin/python ${root}/scripts/poetry-here.py`;
  await mkdir(programs);
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(programs, name), `#!/usr/bin/env bash\nset -eu\n${text}\n`);
    await chmod(join(programs, name), 0o755);
  };
  await write("poetrix", poetrix);
  // The inputs in a page are URLs; here they are replaced by folders.
  await write(
    "nix",
    `case "$1 \${2:-}" in
  "run github:poetrix/poetrix") shift 3; ${poetrix} ;;
  "flake check") shift 2; exec ${nix} flake check ${overrides} "$@" ;;
  build*|develop*|eval*|print-dev-env*) verb=$1; shift; exec ${nix} "$verb" ${overrides} "$@" ;;
  *) exec ${nix} "$@" ;;
esac`,
  );
  await write(
    "poetry",
    `case "$1" in
  add|remove|update) [ "$2" = --lock ]; verb=$1; shift 2; exec ${here} "$verb" . "$@" ;;
  lock) [ $# -gt 1 ] || exec ${here} lock . ;;
esac
exec ${root}/.venv/bin/poetry --no-interaction "$@"`,
  );
  const env = {
    PATH: `${programs}${delimiter}${process.env.PATH}`,
    HOME: join(scratch, "home"),
    NIX_CONFIG: await nixConfig({ shows: "nothing" }),
    NIX_PATH: "",
    UV_CACHE_DIR: process.env.UV_CACHE_DIR ?? join(homedir(), ".cache/uv"),
    GIT_AUTHOR_NAME: "Reader",
    GIT_AUTHOR_EMAIL: "reader@example.org",
    GIT_COMMITTER_NAME: "Reader",
    GIT_COMMITTER_EMAIL: "reader@example.org",
  };
  return {
    scratch,
    env,
    async answer([program, ...args], folder) {
      return (await execa(join(programs, program), args, { cwd: folder, env })).stdout;
    },
    async read(page, folder, options = {}) {
      const { without = [], addresses = {}, machine: here, programs: own } = options;
      const first = own === undefined ? [] : [own];
      const output = await mkdtemp(join(scratch, "output-"));
      let text = forPython(readFileSync(join(root, page), "utf8"), short);
      for (const [address, place] of Object.entries(addresses)) {
        text = text.replaceAll(address, place);
      }
      const steps = stepsOf(text).filter(({ what }) => !without.includes(withoutComment(what)));
      const lines = await Promise.all(
        steps.map(async ({ kind, what, text, machine }, index) => {
          const file = join(output, String(index));
          if (kind === "run") {
            const typed =
              machine === undefined
                ? what
                : `machine ${machine} bash -euo pipefail <<'TYPED'\n${what}\nTYPED`;
            return `echo ${index} >${output}/reached\n{ ${typed}\n} >${file} 2>&1`;
          }
          await writeFile(file, text);
          return `mkdir -p "$(dirname ${what})"; cat ${file} ${kind === "write" ? ">" : ">>"} ${what}`;
        }),
      );
      // zsh's list of folders for completions; a page names the first of them.
      const script = `set -euo pipefail\nfpath=(- ${scratch})\n${lines.join("\n")}\n`;
      const shell = ["bash", "-c", script];
      const [program = "", ...args] = here === undefined ? shell : ["machine", here, ...shell];
      const { exitCode } = await execa(program, args, {
        cwd: folder,
        env: { ...env, ...options.env, PATH: [...first, env.PATH].join(delimiter) },
        reject: false,
        stdin: "ignore",
      });
      const printed = (index: number): Promise<string> =>
        readFile(join(output, String(index)), "utf8");
      if (exitCode !== 0) {
        const reached = Number(await readFile(join(output, "reached"), "utf8"));
        throw new Error(`${page}: ${steps[reached]?.what}\n${await printed(reached)}`);
      }
      return Promise.all(
        steps.flatMap(({ kind, what, text }, index) =>
          kind === "run"
            ? [
                printed(index).then((all) => ({
                  command: what,
                  shown: text.split("\n").filter(Boolean),
                  output: all,
                })),
              ]
            : [],
        ),
      );
    },
  };
}

/** Whether a line of the output matches the one in the page. */
export function isShown({ output }: Typed, line: string): boolean {
  const pattern = line
    .split("...")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^.*${pattern}.*$`, "m").test(output);
}

/** The commands of a page, without comments after them. */
export function commandsOnPage(page: string): string[] {
  return stepsOf(readFileSync(join(root, page), "utf8")).flatMap(({ kind, what }) =>
    kind === "run" ? [withoutComment(what)] : [],
  );
}

function withoutComment(command: string): string {
  return command.replace(/ +# .*$/, "");
}

function stepsOf(text: string): Step[] {
  return [...text.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, language, rest = "", block = ""]): Step[] => {
      if (language === "console") return commandsOf(block, /^ on (\w+)$/.exec(rest)?.[1]);
      const [, added, path] = /^ (>> )?(\S+)$/.exec(rest) ?? [];
      if (path === undefined) return [];
      return [{ kind: added === undefined ? "write" : "append", what: path, text: block }];
    },
  );
}

function commandsOf(block: string, machine: string | undefined): Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [what = "", ...shown] = part.trimEnd().split("\n");
      const text = shown.join("\n");
      return machine === undefined
        ? { kind: "run", what, text }
        : { kind: "run", what, text, machine };
    });
}

/** The page with this machine's Pythons in place of 3.12 and 3.13. */
function forPython(text: string, short: string): string {
  const other = short === "3.13" ? "3.12" : "3.13";
  return text.replaceAll(/(?<!\d)3\.?1[23](?!\d)/g, (found) => {
    const python = found.replace(".", "") === "312" ? short : other;
    return found.includes(".") ? python : python.replace(".", "");
  });
}
