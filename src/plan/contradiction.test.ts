import { expect, it } from "vitest";
import { parseLock } from "../poetry/lock/lock.ts";
import { parseProject } from "../poetry/project/project.ts";
import { contradiction } from "./contradiction.ts";
import type { Plan } from "./plan.ts";

const hash = "0".repeat(64);
const project = parseProject(
  '[project]\nname = "demo"\nversion = "1"\ndependencies = ["app"]\n',
  "/made",
);

function ofFile(name: string): string | null {
  const lock = parseLock(
    `[[package]]\nname = "app"\nversion = "1.0"\ngroups = ["main"]\nfiles = [{file = "${name}", hash = "sha256:${hash}"}]\n[metadata]\nlock-version = "2.1"\n`,
    "/made",
  );
  const file = { kind: "wheel", hash: `sha256-${Buffer.from(hash, "hex").toString("base64")}` };
  const plan = {
    packages: {
      "app@1.0": {
        name: "app",
        version: "1.0",
        source: { kind: "index" },
        files: { [name]: file },
      },
    },
    targets: { linux: { packages: { "app@1.0": { file: name } } } },
  } as unknown as Plan;
  return contradiction(plan, project, lock);
}

it("is a file of another package, though poetry.lock lists it alike", () => {
  expect(ofFile("app-1.0-py3-none-any.whl")).toBeNull();
  expect(ofFile("six-1.0-py3-none-any.whl")).toContain(
    "it is a file of another package or version",
  );
});
