import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeWheel } from "../../../test/support/archives.ts";
import { type PackageIndex, startIndex } from "../../../test/support/package-index.ts";
import { cacheDirectory } from "../../base/writing/cache.ts";
import { sriFromHex } from "../../standards/hash.ts";
import { downloadFiles, type WantedFile } from "./download.ts";

const wheel = makeWheel("spam", "1.0");
const hash = sriFromHex(`sha256:${createHash("sha256").update(wheel.bytes).digest("hex")}`);
const secret = { username: "robin", password: "p@ss word" };

let server: PackageIndex;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  vi.stubEnv("XDG_CACHE_HOME", folder);
  vi.stubEnv("NETRC", join(folder, "netrc"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await rm(folder, { recursive: true });
});

const wanted = (): WantedFile => ({
  fileName: wheel.fileName,
  hash,
  url: server.url.replace("/simple", `/files/${wheel.fileName}`),
  index: { name: "local", url: server.url },
});
const download = (signal = new AbortController().signal) => downloadFiles([wanted()], { signal });
const withoutPort = (text: string) => text.replace(/:\d+\//, ":PORT/");
const unfinished = (): string => join(cacheDirectory(), "unfinished");
const leftovers = () => readdir(unfinished());

describe("downloadFiles", () => {
  it("brings a file into the cache, once", async () => {
    server = await startIndex();
    server.add("spam", wheel);
    const [path = ""] = await download();
    expect(await readFile(path)).toEqual(wheel.bytes);
    await download();
    expect(server.requests).toHaveLength(1);
  });

  it("refuses a file with another hash, and keeps nothing of it", async () => {
    server = await startIndex();
    server.add("spam", { ...wheel, bytes: Buffer.concat([wheel.bytes, Buffer.from("!")]) });
    const message = await download().catch(String);
    expect(withoutPort(String(message))).toMatchInlineSnapshot(
      `"UserError: spam-1.0-py3-none-any.whl from http://127.0.0.1:PORT/files/spam-1.0-py3-none-any.whl has the hash sha256:494ce33983f9fc43c0072e81b017939adcff81001ce6530410aba3593a36cbe2, but sha256:9d9052a9a0ba8b0d5db4ac1bf74d5b54030fffc36fc03afa2f5e6bc27cdfc8f6 is expected"`,
    );
    expect(await leftovers()).toEqual([]);
  });

  it.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, 50)],
    ["swapped", (bytes: Buffer) => Buffer.alloc(bytes.length, "x")],
  ])("fetches a file again that was %s in the cache", async (_, change) => {
    server = await startIndex();
    server.add("spam", wheel);
    const [path = ""] = await download();
    await writeFile(path, change(wheel.bytes));
    expect(await download()).toEqual([path]);
    expect(await readFile(path)).toEqual(wheel.bytes);
  });

  it("takes no more than the file has", async () => {
    server = await startIndex();
    server.add("spam", { ...wheel, bytes: Buffer.alloc(50_000_000) });
    const files = [{ ...wanted(), size: 1000 }];
    const { signal } = new AbortController();
    await expect(downloadFiles(files, { signal })).rejects.toThrow(
      "it is larger than the 1000 bytes that it may have",
    );
    expect(await leftovers()).toEqual([]);
  });

  it("removes what a run that was killed has left", async () => {
    server = await startIndex();
    server.add("spam", wheel);
    const [path = ""] = await download();
    await rm(path);
    // No process has this number.
    await writeFile(join(unfinished(), "4999999-0123456789ab"), "half");
    const underWay = `${process.pid}-0123456789ab`;
    await writeFile(join(unfinished(), underWay), "under way");
    await download();
    expect(await leftovers()).toEqual([underWay]);
    await rm(join(unfinished(), underWay));
  });

  it("asks again where the connection breaks", async () => {
    server = await startIndex();
    server.add("spam", wheel, { breaks: { after: 100, times: 2 } });
    const [path = ""] = await download();
    expect(await readFile(path)).toEqual(wheel.bytes);
    expect(server.requests).toHaveLength(3);
    expect(await leftovers()).toEqual([]);
  });

  it("says that a file is gone", async () => {
    server = await startIndex();
    const error = await download().catch((thrown) => thrown);
    expect(withoutPort(`${error.message}\n${error.hint}`)).toMatchInlineSnapshot(`
      "spam-1.0-py3-none-any.whl could not be fetched from http://127.0.0.1:PORT/files/spam-1.0-py3-none-any.whl: the server answered 404 Not Found
      it is no longer there: lock another version with \`poetry update\`"
    `);
  });

  it("leaves nothing half-written when it is interrupted", async () => {
    server = await startIndex();
    server.add("spam", wheel, { breaks: { after: 100, times: 99 } });
    const controller = new AbortController();
    const running = download(controller.signal).catch(String);
    await vi.waitFor(() => expect(server.requests.length).toBeGreaterThan(0));
    controller.abort(new Error("interrupted"));
    expect(await running).toBe("Error: interrupted");
    expect(await leftovers()).toEqual([]);
  });

  it("leaves nothing half-written, whenever it is interrupted", async () => {
    server = await startIndex();
    server.add("spam", wheel, { breaks: { after: 100, times: 999 } });
    for (let time = 0; time < 60; time++) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new Error("interrupted")), time / 4);
      expect(await download(controller.signal).catch(String)).toBe("Error: interrupted");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await leftovers()).toEqual([]);
  });

  describe("from an index with a password", () => {
    beforeEach(async () => {
      server = await startIndex({ credentials: secret });
      server.add("spam", wheel);
    });

    it("says how to give it, and nothing of it", async () => {
      vi.stubEnv("POETRY_HTTP_BASIC_LOCAL_USERNAME", "robin");
      vi.stubEnv("POETRY_HTTP_BASIC_LOCAL_PASSWORD", "not-the-one");
      const error = await download().catch((thrown) => thrown);
      expect(withoutPort(`${error.message}\n${error.hint}`)).toMatchInlineSnapshot(`
        "spam-1.0-py3-none-any.whl could not be fetched from http://127.0.0.1:PORT/files/spam-1.0-py3-none-any.whl: the server answered 401 Unauthorized
        give the user and password of local as for Poetry: \`poetry config http-basic.local USER\`, or in netrc"
      `);
    });

    it.each([
      ["uv's variables", "UV_INDEX_LOCAL"],
      ["Poetry's variables", "POETRY_HTTP_BASIC_LOCAL"],
    ])("takes %s", async (_, prefix) => {
      vi.stubEnv(`${prefix}_USERNAME`, secret.username);
      vi.stubEnv(`${prefix}_PASSWORD`, secret.password);
      expect(await download()).toHaveLength(1);
    });

    it("takes netrc", async () => {
      await writeFile(
        join(folder, "netrc"),
        'machine elsewhere login a password b\nmachine 127.0.0.1 login robin password "p@ss word"\n',
      );
      expect(await download()).toHaveLength(1);
    });

    it("takes Poetry's auth.toml", async () => {
      vi.stubEnv("POETRY_CONFIG_DIR", folder);
      await writeFile(
        join(folder, "auth.toml"),
        '[http-basic.local]\nusername = "robin"\npassword = "p@ss word"\n',
      );
      expect(await download()).toHaveLength(1);
    });

    it("takes the URL of the source", async () => {
      const url = server.url.replace("://", "://robin:p%40ss%20word@");
      const file = { ...wanted(), index: { name: "local", url } };
      const signal = new AbortController().signal;
      expect(await downloadFiles([file], { signal })).toHaveLength(1);
    });
  });
});
