import { describe, expect, it } from "vitest";
import type { Plan, PlanBuild } from "../../plan/plan.ts";
import { failedBackEnds } from "./failed-back-ends.ts";

function planOf(
  name: string,
  failure: string,
  {
    wants,
    constraints,
    ...more
  }: {
    readonly wants?: string[];
    readonly constraints?: string[];
    readonly native?: string[];
  } = {},
): Plan {
  const build: PlanBuild = {
    backend: "b",
    backendPath: [],
    requires: ["setuptools"],
    failure,
    ...(wants && { wants }),
    ...(constraints && { constraints }),
  };
  return {
    project: { name: "demo", build: null },
    packages: { [`${name}@1.0`]: { name, build, ...more } },
  } as unknown as Plan;
}

describe("failedBackEnds", () => {
  it("names the library that the error speaks of", () => {
    expect(
      failedBackEnds(
        planOf("ham", "Error: pg_config executable not found.", { wants: ["libpq.pg_config"] }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "the build back end of ham@1.0 could not tell what it needs (Error: pg_config executable not found.); the requirements in its pyproject.toml are used, and libpq.pg_config of the system, which this message names
      hint: if it needs something else, native = [...] under [tool.poetrix.packages.ham]",
      ]
    `);
  });

  it("says where to name what it could not find", () => {
    expect(failedBackEnds(planOf("ham", "the build failed"))).toMatchInlineSnapshot(`
      [
        "the build back end of ham@1.0 could not tell what it needs (the build failed); the requirements in its pyproject.toml are used
      hint: if it needs a library of the system, native = [...] under [tool.poetrix.packages.ham]; if it needs Python packages, build-requires = [...]",
      ]
    `);
    const failure = "ModuleNotFoundError: No module named 'numpy.distutils'";
    expect(failedBackEnds(planOf("ham", failure))).toMatchInlineSnapshot(`
      [
        "the build back end of ham@1.0 could not tell what it needs (ModuleNotFoundError: No module named 'numpy.distutils'); the requirements in its pyproject.toml are used
      hint: say what brings numpy, build-requires = ["setuptools", "numpy"] under [tool.poetrix.packages.ham]",
      ]
    `);
  });

  it("says that a setuptools is too old for its Python, and what holds it back", () => {
    const failure = "ModuleNotFoundError: No module named 'distutils'";
    expect(failedBackEnds(planOf("ham", failure))[0]).toMatch(
      /hint: take the newest setuptools, build-as-of = "newest" under \[tool\.poetrix\.packages\.ham\]$/,
    );
    const limited = planOf("ham", failure, { constraints: ["setuptools <60"] });
    expect(failedBackEnds(limited)[0]).toMatch(
      /hint: let \[tool\.poetry\.build-constraints\] allow a newer setuptools: it says setuptools <60$/,
    );
  });

  it("says what is known already, from the table or the settings", () => {
    expect(failedBackEnds(planOf("mysqlclient", "Can not find valid pkg-config name"))[0]).toMatch(
      /pyproject.toml are used, and libmysqlclient, pkg-config of the system$/,
    );
    expect(failedBackEnds(planOf("ham", "x", { native: ["libxml2"] }))[0]).toMatch(
      /pyproject.toml are used, and libxml2 of the system$/,
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
