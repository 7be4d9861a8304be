import { expect, it } from "vitest";
import { howToHave, partsOfPython } from "./parts-of-python.ts";

it("tells parts of Python from packages, and how to have them", () => {
  expect(partsOfPython(["tkinter", "requests", "curses", "tkinter"])).toEqual([
    ["tkinter", "curses"],
    ["requests"],
  ]);
  for (const name of ["tkinter", "idle", "turtle"]) {
    expect(howToHave(name)).toContain(
      `${name} is a part of Python: \`extraPackages = ps: [ ps.tkinter ]\``,
    );
  }
  expect(howToHave("curses")).toBe(
    "curses is a part of Python, and nixpkgs' Python has it already",
  );
});
