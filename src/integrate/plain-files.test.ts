import { expect, it } from "vitest";
import { addIgnored, addUseFlake } from "./plain-files.ts";

it("adds what is missing in .gitignore", () => {
  expect(addIgnored(null)).toBe("result\nresult-*\n.venv\n.direnv/\n");
  expect(addIgnored("__pycache__\n/.venv/")).toBe(
    "__pycache__\n/.venv/\nresult\nresult-*\n.direnv/\n",
  );
  expect(addIgnored("a\r\n")).toBe("a\r\nresult\r\nresult-*\r\n.venv\r\n.direnv/\r\n");
  expect(addIgnored(addIgnored("a"))).toBe(addIgnored("a"));
});

it("lets direnv use the flake", () => {
  expect(addUseFlake(null)).toBe("use flake\n");
  expect(addUseFlake("export A=1\n")).toBe("export A=1\nuse flake\n");
  expect(addUseFlake("use flake .#ci\n")).toBe("use flake .#ci\n");
});
