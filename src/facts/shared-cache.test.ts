// A cache in which another user wrote: nothing of theirs is believed, and nothing waits for them. Only root can give files away.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheFolder, isOwnFolder, readOwn } from "../base/writing/cache.ts";
import { sriFromHex } from "../standards/hash.ts";
import { gatherNeeds } from "./binaries/gather-needs.ts";
import { cachedPath, downloadFiles } from "./index/download.ts";
import { describePython } from "./programs/host-python.ts";
import { gitTree } from "./sources/git.ts";

const somebody = 65534;
const { signal } = new AbortController();
const digest = createHash("sha256").update("x").digest("hex");
const wheel = {
  fileName: "demo-1-cp312-cp312-manylinux_2_17_x86_64.whl",
  hash: sriFromHex(`sha256:${digest}`),
  url: "http://127.0.0.1:9/demo.whl",
  index: null,
  size: 1,
};

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "poetrix-shared-cache-"));
  vi.stubEnv("XDG_CACHE_HOME", cache);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true, force: true });
});

/** Writes a file of the cache as another user. */
async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chown(path, somebody, somebody);
}

describe.runIf(process.getuid?.() === 0)("a cache that another user wrote in", () => {
  it("is refused where it is theirs", async () => {
    await mkdir(join(cache, "poetrix"));
    await chown(join(cache, "poetrix"), somebody, somebody);
    await expect(cacheFolder("files")).rejects.toThrow(/belongs to another user \(65534\)/);
    expect(isOwnFolder(join(cache, "poetrix/code"))).toBe(false);
  });

  it("is refused where a link of theirs leads elsewhere", async () => {
    await symlink(tmpdir(), join(cache, "poetrix"));
    execFileSync("chown", ["-h", String(somebody), join(cache, "poetrix")]);
    await expect(cacheFolder()).rejects.toThrow(/belongs to another user/);
  });

  it("says nothing of a Python", async () => {
    const python = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], {
      encoding: "utf8",
    }).trim();
    const { prefix, path } = await describePython(python);
    const kept = join(
      cache,
      "poetrix/pythons",
      `${createHash("sha256").update(path).digest("hex")}.json`,
    );
    const text = await readFile(kept, "utf8");
    await plant(kept, text.replaceAll(JSON.stringify(prefix), '"/root"'));
    expect((await describePython(python)).prefix).toBe(prefix);
  });

  it("says nothing of a wheel's needs", async () => {
    const needs = { needs: ["libevil.so"], optional: [], brings: [] };
    await plant(join(cache, `poetrix/needs-4/sha256-${digest}.json`), JSON.stringify(needs));
    const asked = gatherNeeds([wheel], { signal, arrivals: { advance() {} } });
    await expect(asked).rejects.toThrow(/127\.0\.0\.1:9/);
  });

  it("gives no tree of a Git repository", async () => {
    const [url, revision] = ["https://127.0.0.1:9/demo.git", "a".repeat(40)];
    const key = createHash("sha256").update(`${url}\n${revision}`).digest("hex").slice(0, 32);
    const tree = join(cache, "poetrix/git", key, "source");
    await plant(join(tree, "setup.py"), "");
    await chown(tree, somebody, somebody);
    const wanted = { url, revision } as Parameters<typeof gitTree>[0];
    await expect(gitTree(wanted, signal)).rejects.toThrow(/belongs to another user/);
  });
});

describe("the cache", () => {
  it("is closed to others, also where it was open", async () => {
    await mkdir(join(cache, "poetrix"));
    await chmod(join(cache, "poetrix"), 0o777);
    await cacheFolder("files");
    expect((await stat(join(cache, "poetrix"))).mode & 0o777).toBe(0o700);
  });

  it("waits for no pipe in a file's place", async () => {
    const path = cachedPath(wheel);
    await mkdir(dirname(path), { recursive: true });
    execFileSync("mkfifo", [path, join(cache, "pipe")]);
    await expect(downloadFiles([wheel], { signal })).rejects.toThrow(/127\.0\.0\.1:9/);
    expect(readOwn(join(cache, "pipe"))).toBeNull();
  });

  it("takes what others may write for nothing", async () => {
    const path = join(cache, "file");
    await writeFile(path, "text", { mode: 0o600 });
    expect(readOwn(path)).toBe("text");
    await chmod(path, 0o666);
    expect(readOwn(path)).toBeNull();
  });
});
