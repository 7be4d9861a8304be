import { expect, it } from "vitest";
import type { Plan } from "../../plan/plan.ts";
import { twoVersions } from "./two-versions.ts";

type Include = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A plan with two versions of nvidia-cublas, by how each is included. */
function planOf(first: Include, second: Include): Plan {
  const version = (text: string): object => ({ name: "nvidia-cublas", version: text });
  return {
    packages: {
      "nvidia-cublas@13.10": version("13.10"),
      "nvidia-cublas@13.4": version("13.4"),
    },
    targets: {
      "cp312-x86_64-linux": {
        packages: {
          "nvidia-cublas@13.10": { include: first },
          "nvidia-cublas@13.4": { include: second },
        },
      },
    },
  } as unknown as Plan;
}

it("is said where one group always brings in both", () => {
  expect(twoVersions(planOf({ main: [[]] }, { main: [[]], dev: [[]] }))).toMatchInlineSnapshot(`
    [
      "poetry.lock selects two versions of nvidia-cublas (13.10 and 13.4): one environment can hold only one
    hint: add the version that its other packages need to pyproject.toml, as \`poetry add NAME@VERSION\` does, then run \`poetry lock\` and \`poetrix lock\`; \`poetrix why NAME\` tells which packages need it",
    ]
  `);
});

it.each([
  ["extras decide", { main: [["cpu"]] }, { main: [["cuda"]] }],
  ["groups decide", { main: [[]] }, { docs: [[]] }],
])("is not said where %s", (_, first, second) => {
  expect(twoVersions(planOf(first, second))).toEqual([]);
});

it("names the sources of one version that comes from two", () => {
  const include = { main: [[]] };
  const plan = {
    packages: {
      "a@1.0": { name: "a", version: "1.0", source: { kind: "index" } },
      "a@1.0#2": { name: "a", version: "1.0", source: { kind: "url" } },
    },
    targets: { linux: { packages: { "a@1.0": { include }, "a@1.0#2": { include } } } },
  } as unknown as Plan;
  expect(twoVersions(plan)[0]).toMatch(
    /^poetry\.lock selects two versions of a \(1\.0 from index and 1\.0 from url\): /,
  );
});
