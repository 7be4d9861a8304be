import { describe, expect, it } from "vitest";
import { runProgram } from "./run-program.ts";

const shell = (script: string, options = {}) => runProgram("/bin/sh", ["-c", script], options);

describe("runProgram", () => {
  it("answers with what was printed, without the last line feed", async () => {
    expect(await shell("echo out; echo err >&2")).toEqual({
      exitCode: 0,
      isMissing: false,
      isTooMuch: false,
      stdout: "out",
      stderr: "err",
      output: expect.stringContaining("out"),
    });
  });

  it("answers where the program fails, is ended or is not there", async () => {
    expect(await shell("echo so far; exit 3")).toMatchObject({ exitCode: 3, stdout: "so far" });
    expect(await shell("kill -9 $$")).toMatchObject({ exitCode: null, isMissing: false });
    expect(await runProgram("no-such-program", [])).toMatchObject({
      exitCode: null,
      isMissing: true,
    });
  });

  it("gives input, folder and variables", async () => {
    expect((await shell("cat", { input: "a\nb" })).stdout).toBe("a\nb");
    expect((await shell("cat")).stdout).toBe("");
    expect((await shell("pwd", { cwd: "/usr" })).stdout).toBe("/usr");
    process.env.POETRIX_TEST = "ours";
    expect((await shell("echo $POETRIX_TEST$ONE", { env: { ONE: "1" } })).stdout).toBe("ours1");
    expect((await shell("echo $POETRIX_TEST", { env: { POETRIX_TEST: undefined } })).stdout).toBe(
      "",
    );
    expect(
      (await shell("echo $POETRIX_TEST$ONE", { env: { ONE: "1" }, isolated: true })).stdout,
    ).toBe("1");
    delete process.env.POETRIX_TEST;
  });

  it("ends the program when it is aborted, or takes too long", async () => {
    const aborter = new AbortController();
    const running = shell("exec sleep 60", { signal: aborter.signal });
    aborter.abort();
    expect(await running).toMatchObject({ exitCode: null });
    const already = { signal: AbortSignal.abort() };
    expect(await shell("exec sleep 60", already)).toMatchObject({ exitCode: null });
    expect(await shell("exec sleep 60", { timeout: 50 })).toMatchObject({ exitCode: null });
  });

  it("ends what the program started when it is aborted", { timeout: 20_000 }, async () => {
    const aborter = new AbortController();
    const running = shell("(sleep 60; sleep 60) & sleep 60", { signal: aborter.signal });
    await new Promise((started) => setTimeout(started, 300));
    aborter.abort();
    expect(await running).toMatchObject({ exitCode: null });
  });

  it("ends what prints without end", async () => {
    const ran = await shell("yes", { maxOutput: 1_000_000 });
    expect(ran).toMatchObject({ exitCode: null, isTooMuch: true });
    expect(ran.output.length).toBeLessThan(5_000_000);
  });

  // Each would take a minute: the child holds the pipe that is read.
  it("ends what the program started, where it is asked to", { timeout: 20_000 }, async () => {
    expect(await shell("sleep 60 & echo done", { endsAll: true })).toMatchObject({
      exitCode: 0,
      stdout: "done",
    });
    const deaf = "trap '' TERM; sleep 60; sleep 60";
    expect(await shell(deaf, { endsAll: true, timeout: 50 })).toMatchObject({ exitCode: null });
    expect(await runProgram("no-such-program", [], { endsAll: true })).toMatchObject({
      isMissing: true,
    });
  });
});
