import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSdist, makeWheel } from "../../../test/support/archives.ts";
import { type PackageIndex, startIndex } from "../../../test/support/package-index.ts";
import { normalizeName } from "../../standards/name.ts";
import { findUv } from "../programs/uv.ts";
import { askIndex, indexUnreachable } from "./index.ts";
import type { IndexQuestion } from "./question.ts";

const signal = new AbortController().signal;
const uv = await findUv(signal);

let server: PackageIndex;
beforeEach(async () => {
  server = await startIndex();
});
afterEach(() => server.close());

const question = (name: string, version: string): IndexQuestion => ({
  name: normalizeName(name),
  version,
  index: { name: "local", url: server.url },
  python: "3.12",
});

describe("askIndex", () => {
  it("answers with every wheel and sdist that some system can use", async () => {
    server.add("spam", makeWheel("spam", "1.0", { tag: "cp312-cp312-manylinux_2_17_x86_64" }));
    server.add("spam", makeWheel("spam", "1.0", { tag: "cp312-cp312-macosx_11_0_arm64" }));
    const sdist = await makeSdist("spam", "1.0", { "PKG-INFO": "Name: spam\nVersion: 1.0\n" });
    server.add("spam", sdist, { uploaded: "2024-02-03T04:05:06Z" });
    server.add("spam", makeWheel("spam", "2.0"));
    const found = (await askIndex(uv, [question("spam", "1.0")])).get(question("spam", "1.0"));
    expect(found?.files.map(({ fileName }) => fileName).sort()).toEqual([
      "spam-1.0-cp312-cp312-macosx_11_0_arm64.whl",
      "spam-1.0-cp312-cp312-manylinux_2_17_x86_64.whl",
      "spam-1.0.tar.gz",
    ]);
    const listed = found?.files.find(({ kind }) => kind === "sdist");
    expect(listed?.size).toBe(sdist.bytes.length);
    expect(listed?.uploaded?.toISOString()).toBe("2024-02-03T04:05:06.000Z");
  });

  it("answers with the newest version that this Python can use", async () => {
    server.add("ham", makeWheel("ham", "1.1"));
    server.add("ham", makeWheel("ham", "1.2"), { yanked: "broken" });
    server.add("ham", makeWheel("ham", "1.3"), { requiresPython: ">=3.13" });
    const newest = { ...question("ham", "1.1"), version: null };
    expect((await askIndex(uv, [newest])).get(newest)?.version).toBe("1.1");
  });

  it("does not build an sdist to answer", async () => {
    const setup = { "setup.py": "raise SystemExit('it was run')\n" };
    server.add("eggs", await makeSdist("eggs", "1.0", setup));
    const found = (await askIndex(uv, [question("eggs", "1.0")])).get(question("eggs", "1.0"));
    expect(found?.files).toHaveLength(1);
    expect(server.requests.filter((request) => request.includes("/files/"))).toEqual([]);
  });

  it("takes the locked version where the index has a local version beside it", async () => {
    server.add("torch", makeWheel("torch", "2.7.1+cpu"));
    server.add("torch", makeWheel("torch", "2.7.1+cu126"));
    server.add("torch", makeWheel("torch", "2.7.1"));
    const questions = [question("torch", "2.7.1"), question("torch", "2.7.1+cpu")];
    const answers = await askIndex(uv, questions);
    expect(questions.map((asked) => answers.get(asked)?.version)).toEqual(["2.7.1", "2.7.1+cpu"]);
  });

  it("answers for the others where one package is gone", async () => {
    for (const name of ["a", "b", "c"]) server.add(name, makeWheel(name, "1.0"));
    const questions = [..."abcd"].map((name) => question(name, "1.0"));
    const answers = await askIndex(uv, [...questions, question("a", "9.0")]);
    expect(questions.map((asked) => answers.get(asked) !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(answers.get(question("a", "9.0"))).toBeUndefined();
  });

  it("reads a page of links, with the password that it wants", async () => {
    const credentials = { username: "me", password: "p@,ss" };
    const closed = await startIndex({ credentials });
    for (const version of ["1.0", "1.1", "2.0+cpu"]) closed.add("spam", makeWheel("spam", version));
    const index = { name: "local", url: closed.flatUrl };
    const questions = ["1.0", "1.1", "2.0+cpu"].map((version) => ({
      ...question("spam", version),
      index,
    }));
    await expect(askIndex(uv, questions)).rejects.toMatchObject({ code: "INDEX_REFUSED" });

    vi.stubEnv("POETRY_HTTP_BASIC_LOCAL_USERNAME", credentials.username);
    vi.stubEnv("POETRY_HTTP_BASIC_LOCAL_PASSWORD", credentials.password);
    const answers = await askIndex(uv, questions);
    const files = questions.flatMap((each) => answers.get(each)?.files ?? []);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      "spam-1.0-py3-none-any.whl",
      "spam-1.1-py3-none-any.whl",
      "spam-2.0+cpu-py3-none-any.whl",
    ]);
    expect(files.every(({ url }) => url.startsWith(new URL("files/", index.url).href))).toBe(true);
    vi.unstubAllEnvs();
    await closed.close();
  });

  it("blames no index for a disk that is full", () => {
    const said =
      "error: Failed to write\n  cause: failed to write to file `/a`: No space left on device (os error 28)";
    const { code, message } = indexUnreachable(null, said);
    expect(code).toBe("UV_FAILED");
    expect(message).toMatch(
      /^this machine failed while uv asked .*: failed to write to file `\/a`: No space/,
    );
  });

  it("says which Python is missing where uv finds none", async () => {
    vi.stubEnv("PATH", "");
    vi.stubEnv("HOME", await mkdtemp(join(tmpdir(), "poetrix-home-")));
    vi.stubEnv("PYENV_ROOT", undefined);
    vi.stubEnv("VIRTUAL_ENV", undefined);
    vi.stubEnv("UV_PYTHON_DOWNLOADS", "never");
    const asked = askIndex({ ...uv }, [question("spam", "1.0")]);
    await expect(asked).rejects.toMatchObject({
      code: "PYTHON_MISSING",
      message: expect.stringMatching(/no Python, .*the package index local/),
      hint: expect.stringMatching(/uv python install 3\.12/),
    });
    vi.unstubAllEnvs();
  });

  it("says which index did not answer", async () => {
    await server.close();
    vi.stubEnv("UV_HTTP_RETRIES", "0");
    const message = await askIndex(uv, [question("spam", "1.0")]).catch(String);
    expect(message).toContain("UserError: the package index local did not answer uv: ");
    vi.unstubAllEnvs();
  });
});
