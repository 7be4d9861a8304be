// What users read where builders, caches and disks fail Nix: messages as Nix 2.8 and 2.26 write them, recorded from real ones that
// failed (test/docs/scale.test.ts tries them again); that of a build since Nix 2.31 from its own source.
import { expect, it } from "vitest";
import { nixFailure } from "./nix-failure.ts";
import { followLog } from "./nix-log.ts";

const path = "/nix/store/ilf6mf57dpb66g4nz6hg07h62f7b8jdr-rich-15.0.0";
const drv = `${path}.drv`;
const builder = "ssh-ng://b1.example.org";
const error = (msg: string) => ({
  action: "msg",
  level: 0,
  msg: `\u001b[31;1merror:\u001b[0m ${msg}`,
});
const start = (id: number, type: number, ...fields: string[]) => ({
  action: "start",
  id,
  type,
  fields,
});
const said = (id: number, line: string) => ({ action: "result", id, type: 101, fields: [line] });
const failed = error(`builder for '\u001b[35;1m${drv}\u001b[0m' failed with exit code 1`);
const onBuilder = [start(1, 105, drv, builder, "1"), start(2, 105, drv, "", "1"), said(2, "begin")];
const ofCache = error(
  `some substitutes for the outputs of derivation '${drv}' failed (usually happens due to networking issues)`,
);

function read(events: readonly object[]): { said: string; warned: string[]; advanced: string[] } {
  const warned: string[] = [];
  const advanced: string[] = [];
  const task = { advance: (item: string) => void advanced.push(item), end() {} };
  const silent = { step() {}, note() {}, task: () => task };
  const { log, read } = followLog({ ...silent, warn: (text) => void warned.push(text) });
  for (const event of events) read(`@nix ${JSON.stringify(event)}`);
  const { code, message, hint } = nixFailure(log);
  return { said: `${code}: ${message}\n${hint}`, warned, advanced };
}

it.each<[string, readonly object[], RegExp]>([
  [
    "a builder that was lost",
    [...onBuilder, error("unexpected end-of-file"), failed],
    /^BUILDER_LOST: ssh-ng:\/\/b1.example.org was lost while it built rich-15.0.0: unexpected end-of-file\nrun this again.*\n.*\n {2}begin$/,
  ],
  [
    "a build that failed on a builder",
    [
      ...onBuilder,
      error(
        `build of '${drv}' on '${builder}' failed: builder for '${drv}' failed with exit code 1;`,
      ),
      failed,
    ],
    /^NIX_BUILD_FAILED: rich-15.0.0 could not be built: its builder failed with exit code 1\n.*\n {2}begin\nall of it/,
  ],
  [
    "a builder whose disk is full",
    [
      ...onBuilder,
      said(2, "cp: No space left on device"),
      error(`build of '${drv}' on '${builder}' failed`),
      failed,
    ],
    /^MACHINE_FAILED: ssh-ng:\/\/b1.example.org failed while rich-15.0.0 was built: cp: No space left on device\n`nix-collect-garbage` there/,
  ],
  [
    "a full store",
    [error("writing to file: No space left on device"), error(`build of '${path}' failed`)],
    /^MACHINE_FAILED: this machine failed: writing to file: No space left on device\n/,
  ],
  [
    "a cache with another file than it says",
    [
      start(1, 108, path, "http://cache.example.org"),
      error(`hash mismatch importing path '${path}';\n specified: a`),
      ofCache,
    ],
    /^CACHE_FAILED: http:\/\/cache.example.org sent something other than it promised: hash mismatch importing path '.*rich-15.0.0'\n/,
  ],
  [
    "a cache that breaks off",
    [
      start(1, 108, path, "http://cache.example.org"),
      error(`NAR for '${path}' fetched from 'http://cache.example.org' is incomplete`),
      ofCache,
    ],
    /^CACHE_FAILED: .*is incomplete\n/,
  ],
  [
    "no machine for a system",
    [
      error(
        `a 'aarch64-linux' with features {} is required to build '${drv}', but I am a 'x86_64-linux'`,
      ),
    ],
    /^NO_BUILDER: there is no machine to build on: this build needs one of aarch64-linux\n/,
  ],
  [
    "no builder that answers",
    [
      {
        action: "msg",
        level: 0,
        msg: `cannot build on '${builder}': error: cannot open connection: error: unexpected end-of-file`,
      },
      error(
        "unable to start any build; remote machines may not have all required system features.",
      ),
    ],
    /^NO_BUILDER: there is no machine to build on\ncheck that root can reach it/,
  ],
  [
    "a build, as Nix says it since 2.31",
    [
      said(3, "x"),
      error(
        `Cannot build '${drv}'.\n       Reason: builder failed with exit code 3.\n       Output paths:`,
      ),
    ],
    /^NIX_BUILD_FAILED: rich-15.0.0 could not be built: its builder failed with exit code 3\n/,
  ],
])("%s", (_, events, expected) => {
  expect(read(events).said).toMatch(expected);
});

it("says once what Nix goes on without, and counts a build on another machine once", () => {
  const unsigned = (name: string) => ({
    action: "msg",
    level: 1,
    msg: `warning: ignoring substitute for '${name}' from 'https://user:secret@c.example.org', as it's not signed by any of the keys in 'trusted-public-keys'`,
  });
  const { warned, advanced } = read([
    { action: "msg", level: 3, msg: "these 2 derivations will be built:" },
    unsigned(path),
    unsigned(`${path}-2`),
    {
      action: "msg",
      level: 1,
      msg: "warning: unable to download 'http://c.example.org/nix-cache-info': Couldn't connect to server (7); retrying in 262 ms",
    },
    {
      action: "msg",
      level: 1,
      msg: "warning: unable to download 'http://c.example.org/nix-cache-info': Couldn't connect to server (7)",
    },
    ...onBuilder,
    { action: "stop", id: 2 },
    { action: "stop", id: 1 },
  ]);
  expect(warned).toEqual([
    "nothing is taken from https://c.example.org: no key of `trusted-public-keys` has signed what it has",
    "nothing is taken from http://c.example.org: Couldn't connect to server (7)",
  ]);
  expect(advanced).toEqual(["rich-15.0.0"]);
});
