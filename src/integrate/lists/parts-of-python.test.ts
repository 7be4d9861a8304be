import { expect, it } from "vitest";
import { howToHave, partsOfPython } from "./parts-of-python.ts";

it("tells parts of Python from packages, and how to have them", () => {
  expect(partsOfPython(["tkinter", "requests", "curses", "tkinter"])).toEqual([
    ["tkinter", "curses"],
    ["requests"],
  ]);
  expect(howToHave("tkinter")).toContain("extraPackages = ps: [ ps.tkinter ]");
  expect(howToHave("curses")).toBe(
    "curses is a part of Python, and nixpkgs' Python has it already",
  );
});
