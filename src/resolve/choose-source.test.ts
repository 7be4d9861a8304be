import { describe, expect, it } from "vitest";
import { parseLock } from "../poetry/lock/lock.ts";
import { chooseFile, type FileRule } from "./choose-source.ts";
import { makeTarget, type Target } from "./question/target.ts";

const linux = makeTarget({ system: "x86_64-linux", python: "3.12" });

function choose(files: readonly string[], rule: FileRule = {}, target: Target = linux) {
  const list = files.map((file) => `{file = "${file}", hash = "sha256:0"}`).join(", ");
  const text = `[[package]]\nname = "app"\nversion = "1.0"\nfiles = [${list}]\ngroups = ["main"]\n[metadata]\nlock-version = "2.1"\n`;
  const [locked] = parseLock(text, "/made").packages;
  if (!locked) throw new Error("no package");
  const { file, ties, unusable } = chooseFile(locked, target, rule);
  return { file: file?.name ?? null, ties: ties.map(({ name }) => name), unusable };
}

describe("chooseFile", () => {
  it("takes the wheel whose tag the target likes best", () => {
    const files = [
      "app-1.0-py3-none-any.whl",
      "app-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
      "app-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
      "app-1.0-cp39-abi3-manylinux_2_34_x86_64.whl",
      "app-1.0-cp312-cp312-musllinux_1_2_x86_64.whl",
      "app-1.0.tar.gz",
    ];
    expect(choose(files).file).toBe(files[2]);
  });

  it.each([
    ["file", "files/a%20b-1.0.tar.gz", "a%20b-1.0.tar.gz"],
    ["url", "https://example.org/100%/a%20b-1.0.tar.gz#egg=app", "a b-1.0.tar.gz"],
  ])("takes the one that a %s source names, whatever is in its address", (type, url, name) => {
    const text = `[[package]]
name = "app"
version = "1.0"
files = [{file = "other.tar.gz", hash = "sha256:0"}, {file = "${name}", hash = "sha256:1"}]
groups = ["main"]
[package.source]
type = "${type}"
url = "${url}"
[metadata]
lock-version = "2.1"
`;
    const [locked] = parseLock(text, "/made/100%").packages;
    expect(locked && chooseFile(locked, linux, {}).file?.name).toBe(name);
  });

  it.each([
    "six-1.0-py3-none-any.whl",
    "six-1.0.tar.gz",
    "app_more-1.0-py3-none-any.whl",
    "app-more-1.0.tar.gz",
    "app-2.0-py3-none-any.whl",
    "app-1.0+cu1-py3-none-any.whl",
    "app-2.0.tar.gz",
    "app-1.0.post1.zip",
  ])("refuses %s for app 1.0", (name) => {
    expect(() => choose([name])).toThrow(
      `poetry.lock lists ${name} for app 1.0, but by its name it is a file of another package or version`,
    );
  });

  it.each([
    "App-1.0.0-py3-none-any.whl",
    "app-1-py3-none-any.whl",
    "app-01.0.tar.gz",
    "APP-1.0-src.tar.gz",
    "app.1.0.tar.gz",
  ])("takes %s for app 1.0: it is the same name and version, written otherwise", (name) => {
    expect(choose([name])).toEqual({ file: name, ties: [], unusable: null });
  });

  it.each([
    ["file", "files/six-1.0-py3-none-any.whl", false],
    ["url", "https://example.org/six-1.0-py3-none-any.whl", false],
    // Poetry reads the version of these in the file.
    ["url", "https://example.org/app-1.0+cu1-py3-none-any.whl", true],
    ["url", "https://example.org/archive/main.zip", true],
  ])(
    "of a %s source at %s refuses the wheel of another package: taken is %s",
    (type, url, taken) => {
      const name = url.slice(url.lastIndexOf("/") + 1);
      const text = `[[package]]
name = "app"
version = "1.0"
files = [{file = "${name}", hash = "sha256:0"}]
groups = ["main"]
[package.source]
type = "${type}"
url = "${url}"
[metadata]
lock-version = "2.1"
`;
      const [locked] = parseLock(text, "/made").packages;
      const chosen = () => locked && chooseFile(locked, linux, {});
      if (taken) expect(chosen()).toMatchObject({ file: { name }, unusable: null });
      else expect(chosen).toThrow("is a file of another package");
    },
  );

  it("takes the highest build tag before any better platform", () => {
    const files = [
      "app-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
      "app-1.0-1-cp312-cp312-manylinux_2_17_x86_64.whl",
      "app-1.0-10a-py3-none-any.whl",
      "app-1.0-9b-py3-none-any.whl",
    ];
    expect(choose(files).file).toBe(files[2]);
  });

  it("takes an sdist where no wheel fits, and none of what is neither", () => {
    const files = [
      "app-1.0-cp311-cp311-win_amd64.whl",
      "app-1.0-py3.12.egg",
      "app-1.0.win32.exe",
      "app-1.0.zip",
    ];
    expect(choose(files).file).toBe("app-1.0.zip");
  });

  it("names the files that are as good", () => {
    expect(choose(["app-1.0.tar.gz", "app-1.0.zip"])).toEqual({
      file: "app-1.0.tar.gz",
      ties: ["app-1.0.zip"],
      unusable: null,
    });
  });

  it("passes over names that are no wheel's, and tags that nobody knows", () => {
    const files = [
      "app-1.0.whl",
      "app.whl",
      "app-one-py3-none-any.whl",
      "app-1.0-cp999-cpx-moon_arm128.whl",
      "app-1.0-py3-none-any.whl",
    ];
    expect(choose(files).file).toBe("app-1.0-py3-none-any.whl");
  });

  it("builds from source where that is asked for", () => {
    const files = ["app-1.0-py3-none-any.whl", "app-1.0.tar.gz"];
    expect(choose(files, { preferWheels: false }).file).toBe("app-1.0.tar.gz");
    expect(choose(files.slice(0, 1), { preferWheels: false }).file).toBe(files[0]);
    expect(choose(files, { source: "sdist" }).file).toBe("app-1.0.tar.gz");
    expect(choose(files, { source: "wheel", preferWheels: false }).file).toBe(files[0]);
  });

  it("says why nothing fits", () => {
    const files = [
      "app-1.0-cp311-cp311-manylinux_2_17_x86_64.whl",
      "app-1.0-cp312-cp312-macosx_11_0_arm64.whl",
    ];
    expect(choose(files).unusable).toMatchInlineSnapshot(
      `"poetry.lock has no file of app 1.0 that fits CPython 3.12 on x86_64-linux: it lists wheels for cp311 linux_x86_64, cp312 macos_arm64 and no sdist"`,
    );
    expect(choose([]).unusable).toMatchInlineSnapshot(
      `"poetry.lock has no file of app 1.0 that fits CPython 3.12 on x86_64-linux: it lists no wheel and no sdist"`,
    );
    expect(choose(files, { source: "sdist" }).unusable).toMatchInlineSnapshot(
      `"poetry.lock has no source distribution of app 1.0, which [tool.poetrix.packages.app] asks for: it lists wheels for cp311 linux_x86_64, cp312 macos_arm64 and no sdist"`,
    );
    expect(choose(["app-1.0.tar.gz"], { source: "wheel" }).unusable).toMatchInlineSnapshot(
      `"poetry.lock has no wheel of app 1.0 that fits CPython 3.12 on x86_64-linux: it lists no wheel and an sdist"`,
    );
  });
});
