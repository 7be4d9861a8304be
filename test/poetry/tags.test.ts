// Tags for other machines than this one, compared with those of `packaging`, which Poetry uses: musl, free-threaded
// Pythons.
import { join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";
import { parseTarget } from "../../src/resolve/question/target.ts";

const ask = `
import json, sys
from packaging import _manylinux, _musllinux, tags
_manylinux._get_glibc_version = lambda: (2, 36)
_manylinux._have_compatible_abi = lambda *_: True
_musllinux._get_musl_version = lambda _: _musllinux._MuslVersion(1, 2)

def answer(minor, abi, machine, library):
    platforms = ["linux_" + machine, *library.platform_tags([machine])]
    version, interpreter = (3, minor), "cp3%d" % minor
    # As sys_tags has them.
    found = [*tags.cpython_tags(version, [abi], platforms), *tags.compatible_tags(version, interpreter, platforms)]
    return [str(tag) for tag in found]

json.dump([
    answer(minor, abi, machine, _musllinux if libc == "musl" else _manylinux)
    for minor, abi, machine, libc in json.load(sys.stdin)
], sys.stdout)
`;

it("are those of packaging", async () => {
  const targets = {
    "cp312-x86_64-linux-musl": [12, "cp312", "x86_64", "musl"],
    "cp314-aarch64-linux-musl": [14, "cp314", "aarch64", "musl"],
    "cp313t-x86_64-linux": [13, "cp313t", "x86_64", "glibc"],
    "cp314t-x86_64-linux-musl": [14, "cp314t", "x86_64", "musl"],
    "cp314-aarch64-linux": [14, "cp314", "aarch64", "glibc"],
  };
  const python = join(import.meta.dirname, "../../.venv/bin/python");
  const { stdout } = await execa(python, ["-c", ask], {
    input: JSON.stringify(Object.values(targets)),
  });
  const [first, ...rest] = Object.keys(targets).map((id) => [...parseTarget(id).tags]);
  expect(first).toContain("cp312-cp312-musllinux_1_2_x86_64");
  expect([first, ...rest]).toEqual(JSON.parse(stdout));
});
