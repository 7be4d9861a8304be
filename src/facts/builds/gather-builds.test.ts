import { expect, it } from "vitest";
import { mergeBuilds } from "./gather-builds.ts";

it("a build for two Pythons asks for all that either asks for, and keeps what failed for one of them", () => {
  const build = { backend: "b", backendPath: [], requires: ["wheel", "setuptools"] };
  const failing = { ...build, requires: ["setuptools"], failure: "no pg_config", wants: ["libpq"] };
  const merged = {
    backend: "b",
    backendPath: [],
    requires: ["setuptools", "wheel"],
    failure: "no pg_config",
    wants: ["libpq"],
  };
  expect(mergeBuilds(build, failing)).toEqual(merged);
  expect(mergeBuilds(failing, build)).toEqual(merged);
});
