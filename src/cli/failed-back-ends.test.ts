import { describe, expect, it } from "vitest";
import type { Plan, PlanBuild } from "../plan/plan.ts";
import { failedBackEnds } from "./failed-back-ends.ts";

function planOf(name: string, failure: string, more: object = {}): Plan {
  const build: PlanBuild = { backend: "b", backendPath: [], requires: ["setuptools"], failure };
  return {
    project: { name: "demo", build: null },
    packages: { [`${name}@1.0`]: { name, build, ...more } },
  } as unknown as Plan;
}

describe("failedBackEnds", () => {
  it("names the library that the error speaks of", () => {
    expect(
      failedBackEnds(planOf("ham", "Error: pg_config executable not found.")),
    ).toMatchInlineSnapshot(`
      [
        "the build back end of ham@1.0 could not tell what it needs (Error: pg_config executable not found.); what it names in its pyproject.toml is taken
      hint: if it wants a library of the system, native = ["libpq.pg_config"] under [tool.poetrix.packages.ham]; if it wants Python packages, build-requires = [...]",
      ]
    `);
  });

  it.each([
    [
      "Please make sure the libxml2 and libxslt development packages are installed.",
      '"libxml2", "libxslt"',
    ],
    ["the build failed", "..."],
    ["xml2-config: not found", '"libxml2"'],
    ["fatal error: yaml.h: No such file or directory", '"libyaml"'],
    ["Package libzmq was not found in the pkg-config search path", '"pkg-config", "zeromq"'],
  ])("%s", (failure, names) => {
    expect(failedBackEnds(planOf("ham", failure))[0]).toContain(`native = [${names}] under`);
  });

  it("says what is known already, from the table or the settings", () => {
    expect(failedBackEnds(planOf("mysqlclient", "Can not find valid pkg-config name"))[0]).toMatch(
      /pyproject.toml is taken, and libmysqlclient, pkg-config of the system$/,
    );
    expect(failedBackEnds(planOf("ham", "x", { native: ["libxml2"] }))[0]).toMatch(
      /pyproject.toml is taken, and libxml2 of the system$/,
    );
  });

  it("is silent where all could be asked", () => {
    const plan = planOf("ham", "x");
    const entry = plan.packages["ham@1.0"] as { build: PlanBuild };
    expect(
      failedBackEnds({
        ...plan,
        packages: {
          "ham@1.0": {
            ...entry,
            build: { backend: "b", backendPath: [], requires: [] },
          } as never,
        },
      }),
    ).toEqual([]);
  });
});
