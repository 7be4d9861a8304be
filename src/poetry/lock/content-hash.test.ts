import { describe, expect, it } from "vitest";
import { contentHash } from "./content-hash.ts";

const numbers =
  '[tool.poetry.dependencies]\na = {version = "1", x = 1, y = 1.0, z = 1e-7, big = 1e16, neg = -0.0, inf = inf, t = true}\n';
const letters =
  '[tool.poetry.dependencies]\n"ü😀" = "\\u007f\\u0001\\"\\\\"\n"\u{1F600}" = "1"\n"\uffff" = "2"\n';
const groups =
  '[dependency-groups]\ndev = ["a", {include-group = "b"}]\n[project]\nname = "x"\ndescription = "no part of it"\n';

// As the Locker of Poetry 2.5.1 answers.
describe("contentHash", () => {
  it.each([
    ["nothing", "", "115cf985d932e9bf5f540555bbdd75decbb62cac81e399375fc19f6277f8c1d8"],
    ["numbers", numbers, "742b739417edf256aab1eefb683f56122c908c3b0b80c29558dd5fa5e731b424"],
    ["letters", letters, "2a90b65183fb485912b430238791ec04c6d09012d01e908e0c59813de5f20646"],
    ["groups", groups, "11aa0776773bd1ae407a0423bbb53a546262711bdf69ec26572248ade1b20d4d"],
  ])("of %s", (_, text, hash) => {
    expect(contentHash(text, { dependencyGroups: true })).toBe(hash);
  });

  it("leaves groups out, as Poetry before 2.3 did", () => {
    expect(contentHash(groups, { dependencyGroups: false })).toBe(
      contentHash("", { dependencyGroups: true }),
    );
  });
});
