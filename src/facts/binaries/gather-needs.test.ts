import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { execa } from "execa";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeWheel } from "../../../test/support/archives.ts";
import { sriFromHex } from "../../standards/hash.ts";
import { gatherNeeds } from "./gather-needs.ts";

let folder: string;
let server: Server;
let wheel: Buffer;
/** What the server does with a request for a range. */
let ranges: "answers" | "ignores" | "refuses" | "changes" | keyof typeof lies = "answers";
let sent = 0;
/** The ranges of requests. */
let asked: string[] = [];

/** Answers that say one thing and are another. */
const lies = {
  "pours without end for": (start: number) => ({
    headers: { "content-range": `bytes ${start}-${wheel.length - 1}/${wheel.length}` },
    body: null,
  }),
  "answers with other": () => ({
    headers: { "content-range": `bytes 0-99/${wheel.length}` },
    body: wheel.subarray(0, 100),
  }),
  "answers with the sizes of": (start: number) => ({
    headers: { "content-range": `bytes ${start}-${"9".repeat(400)}/${"9".repeat(400)}` },
    body: wheel.subarray(start),
  }),
  compresses: (start: number) => ({
    headers: {
      "content-range": `bytes ${start}-${wheel.length - 1}/${wheel.length}`,
      "content-encoding": "gzip",
    },
    body: gzipSync(Buffer.alloc(100_000_000)),
  }),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  await writeFile(join(folder, "spam.c"), "int answer(void) { return 42; }\n");
  const args = ["-shared", "-o", "spam.so", "spam.c", "-Wl,--no-as-needed", "-lgcc_s"];
  await execa("cc", args, { cwd: folder });
  const files = {
    "spam/large.bin": randomBytes(3_000_000),
    "spam/spam.so": await readFile(join(folder, "spam.so")),
  };
  wheel = makeWheel("spam", "1.0", { files }).bytes;
  server = createServer((request, response) => {
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
    if (range === null || ranges === "ignores") {
      sent += wheel.length;
      return response.end(wheel);
    }
    if (ranges === "refuses") return response.writeHead(416).end();
    asked.push(range[0]);
    const start = range[1] === "" ? wheel.length - Number(range[2]) : Number(range[1]);
    const body = wheel.subarray(start, range[1] === "" ? undefined : Number(range[2]) + 1);
    if (ranges in lies) {
      const { headers, body } = lies[ranges as keyof typeof lies](start);
      response.writeHead(206, headers);
      if (body !== null) return response.end(body);
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65536))) sent += 65536;
        if (!response.destroyed) response.once("drain", pour);
      };
      return pour();
    }
    const size = ranges === "changes" && range[1] !== "" ? wheel.length + 1 : wheel.length;
    sent += body.length;
    response.writeHead(206, {
      "content-range": `bytes ${start}-${start + body.length - 1}/${size}`,
    });
    return response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  sent = 0;
  asked = [];
  vi.stubEnv("XDG_CACHE_HOME", await mkdtemp(join(folder, "cache-")));
  return () => vi.unstubAllEnvs();
});

const fileName = "spam-1.0-cp312-cp312-manylinux_2_17_x86_64.whl";
async function gather(): Promise<{ needs: unknown; bytes: number }> {
  const { port } = server.address() as AddressInfo;
  const hash = sriFromHex(`sha256:${createHash("sha256").update(wheel).digest("hex")}`);
  const url = `http://127.0.0.1:${port}/${fileName}`;
  let bytes = 0;
  const found = await gatherNeeds([{ fileName, hash, url, index: null, size: wheel.length }], {
    signal: new AbortController().signal,
    arrivals: { advance: (_, more) => (bytes += more) },
  });
  return { needs: found.get(hash), bytes };
}

describe("gatherNeeds", () => {
  it("reads of a large wheel no more than it takes, and says how much", async () => {
    ranges = "answers";
    const { needs, bytes } = await gather();
    expect(needs).toEqual({ needs: ["libgcc_s.so.1"], brings: ["spam.so"] });
    expect(sent).toBeLessThan(300_000);
    expect(bytes).toBe(sent);
    // The list of members comes whole with the end; one more is for the beginning.
    expect(asked).toEqual([expect.stringMatching(/^bytes=-/), "bytes=0-16383"]);
  });

  it("keeps what it found, for every project", async () => {
    ranges = "answers";
    await gather();
    sent = 0;
    expect(await gather()).toEqual({
      needs: { needs: ["libgcc_s.so.1"], brings: ["spam.so"] },
      bytes: 0,
    });
    expect(sent).toBe(0);
  });

  it.each(["ignores", "refuses", ...(Object.keys(lies) as (keyof typeof lies)[])] as const)(
    "fetches the whole from a server that %s ranges",
    async (kind) => {
      ranges = kind;
      expect((await gather()).needs).toEqual({ needs: ["libgcc_s.so.1"], brings: ["spam.so"] });
      expect(sent).toBeLessThan(10_000_000);
    },
  );

  it("does not mix two files of one address", async () => {
    ranges = "changes";
    await expect(gather()).rejects.toThrow("changed on its server while it was read");
  });
});
