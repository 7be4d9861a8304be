import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readText } from "./text-file.ts";

const folder = mkdtempSync(join(tmpdir(), "text-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

function message(name: string): string {
  try {
    return String(readText(join(folder, name)));
  } catch (error) {
    return (error as Error).message.replace(folder, "FOLDER");
  }
}

describe("readText", () => {
  it("follows links, and finds nothing at the end of a broken one", () => {
    writeFileSync(join(folder, "file"), "naïve\r\n");
    symlinkSync("file", join(folder, "link"));
    symlinkSync("nowhere", join(folder, "broken"));
    expect(readText(join(folder, "link"))).toBe("naïve\r\n");
    expect(readText(join(folder, "broken"))).toBeNull();
    expect(readText(join(folder, "missing"))).toBeNull();
  });

  it("says why a file cannot be read", () => {
    mkdirSync(join(folder, "folder"));
    symlinkSync("circle", join(folder, "circle"));
    writeFileSync(join(folder, "latin"), Buffer.from("na\xefve", "latin1"));
    expect(message("folder")).toMatchInlineSnapshot(`"cannot read FOLDER/folder: it is a folder"`);
    expect(message("circle")).toMatchInlineSnapshot(
      `"cannot read FOLDER/circle: its links lead in a circle"`,
    );
    expect(message("file/pyproject.toml")).toMatchInlineSnapshot(
      `"cannot read FOLDER/file/pyproject.toml: its folder is a file"`,
    );
    execFileSync("mkfifo", [join(folder, "pipe")]);
    symlinkSync("/dev/zero", join(folder, "device"));
    writeFileSync(join(folder, "huge"), "");
    truncateSync(join(folder, "huge"), 600_000_000);
    const noFile = (name: string) =>
      `cannot read FOLDER/${name}: it is a pipe or a device, not a file`;
    expect(message("pipe")).toBe(noFile("pipe"));
    expect(message("device")).toBe(noFile("device"));
    expect(message("huge")).toMatchInlineSnapshot(
      `"cannot read FOLDER/huge: it has 600 MB, and no file of a project is larger than 100 MB"`,
    );
    expect(message("latin")).toMatchInlineSnapshot(
      `"cannot read FOLDER/latin: it is not text in UTF-8"`,
    );
  });

  it("refuses more tables than any file needs", () => {
    writeFileSync(join(folder, "tables"), "\n[a]".repeat(150_001));
    expect(message("tables")).toContain("it has more than 150000 tables");
  });

  it("refuses keys of more parts than any file needs, and no text that looks like one", () => {
    const deep = `${"a.".repeat(100)}a`;
    const keys = [
      deep,
      `${`"'.".'".' . `.repeat(50)}a`,
      `[[${deep}]]`,
      `a = {b = {}, ${deep} = 1}`,
    ];
    for (const text of [...keys, `a = '''#''''' # "\n${deep}`]) {
      writeFileSync(join(folder, "deep"), text);
      expect(message("deep"), text).toContain("a key in it has more than a hundred parts");
    }
    const texts = [
      `"${deep}"`,
      `'${deep}'`,
      `"""\n\\"""${deep}"""""`,
      `"\\\\\\"${deep}" # ${deep}`,
    ];
    for (const text of texts) {
      writeFileSync(join(folder, "shallow"), `a = ${text}\n${"b.c = 1.5\n".repeat(200)}`);
      expect(readText(join(folder, "shallow")), text).toContain(text);
    }
  });
});
