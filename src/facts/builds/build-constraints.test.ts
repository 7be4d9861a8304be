import { expect, it } from "vitest";
import { parseProject } from "../../poetry/project/project.ts";
import { makeTarget } from "../../resolve/question/target.ts";
import { normalizeName } from "../../standards/name.ts";
import { constraintFiles, constraintsOn, constraintTexts, isWithin } from "./build-constraints.ts";

const constraintsOf = (text: string) =>
  parseProject(
    `[tool.poetry]\npackage-mode = false\n[tool.poetry.build-constraints.Old_Ham]\n${text}\n`,
    "/project",
  ).buildConstraints.get(normalizeName("old-ham")) ?? [];

it.each([
  ['setuptools = "<60"', ["setuptools<60\n"]],
  ['setuptools = "^59.1"', ["setuptools>=59.1,<60.0\n"]],
  ['setuptools = "59.8"', ["setuptools==59.8\n"]],
  ['setuptools = ">=50,!=60.*,<70"', ["setuptools>=50,!=60.*,<70\n"]],
  ['setuptools = "*"', ["setuptools\n"]],
  ['Cython_X = { version = ">=3", extras = ["a"], source = "other" }', ["cython-x>=3\n"]],
  ['setuptools = { version = "<60", allow-prereleases = true }', ["setuptools<60,>=0a0\n"]],
  ['a = "<1 || >=3"\nb = "2 | 4"', ["a>=3\nb==4\n", "a>=3\nb==2\n", "a<1\nb==4\n", "a<1\nb==2\n"]],
  ['setuptools = { git = "https://example.org/setuptools.git" }', [""]],
  ['"-r /etc/passwd" = "1"', [""]],
])("%s as files for uv", (text, files) => {
  expect(constraintFiles(constraintsOf(text))).toEqual(files);
});

it("applies what a target's markers let in", () => {
  const constraints = constraintsOf(
    'setuptools = [{ version = "<60", python = "<3.10" }, { version = "<70", markers = "sys_platform == \'linux\'" }]',
  );
  const target = makeTarget({ system: "x86_64-linux", python: "3.12" });
  expect(constraintFiles(constraintsOn(constraints, target))).toEqual(["setuptools<70\n"]);
});

it("names them, without folders of this machine and passwords", () => {
  const constraints = constraintsOf(
    'b = { path = "../b" }\na = { git = "https://me:secret@example.org/a.git", tag = "v1" }\nc = { version = "<60", python = ">=3.9" }',
  );
  expect(constraintTexts(constraints)).toEqual([
    "a @ git+https://example.org/a.git@v1",
    "b @ directory",
    'c <60 ; python_version >= "3.9"',
  ]);
});

it("holds for versions that were resolved without it, where they lie within", () => {
  const built = [{ name: normalizeName("setuptools"), version: "59.8.0" }];
  expect(isWithin(built, constraintsOf('setuptools = "<60"\nwheel = "<1"'))).toBe(true);
  expect(isWithin(built, constraintsOf('setuptools = ">=60"'))).toBe(false);
});
