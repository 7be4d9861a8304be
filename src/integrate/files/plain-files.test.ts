import { expect, it } from "vitest";
import { addIgnored, addUseFlake } from "./plain-files.ts";

it("adds what is missing in .gitignore", () => {
  const lines = ["result", ".venv", ".direnv/"];
  const add = (text: string | null, above?: string) => addIgnored(text, lines, above);
  expect(add(null)).toBe("result\n.venv\n.direnv/\n");
  expect(add("__pycache__\n/.venv/")).toBe("__pycache__\n/.venv/\nresult\n.direnv/\n");
  expect(add("a\r\n")).toBe("a\r\nresult\r\n.venv\r\n.direnv/\r\n");
  expect(add(add("a"))).toBe(add("a"));
  expect(add(null, "result\n.venv/\n")).toBe(".direnv/\n");
  expect(add(null, "result\n.venv/\n.direnv")).toBeNull();
});

it("lets direnv use the flake", () => {
  const watch = "watch_file pyproject.toml poetry.lock poetrix.lock\n";
  expect(addUseFlake(null)).toBe(`${watch}use flake\n`);
  expect(addUseFlake("export A=1\n")).toBe(`export A=1\n${watch}use flake\n`);
  expect(addUseFlake("export A=1\nuse flake .#ci\n")).toBe(`export A=1\n${watch}use flake .#ci\n`);
  expect(addUseFlake("watch_file poetry.lock\nuse flake\n")).toBe(
    "watch_file poetry.lock\nuse flake\n",
  );
});
