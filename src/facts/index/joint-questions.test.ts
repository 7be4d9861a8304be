import { describe, expect, it } from "vitest";
import { normalizeName } from "../../standards/name.ts";
import { JointQuestions } from "./joint-questions.ts";
import type { IndexQuestion } from "./question.ts";

const question = (name: string, index = "https://example.org/"): IndexQuestion => ({
  name: normalizeName(name),
  version: "1.0",
  index: { name: "example", url: index },
  python: "3.12",
});

/** What was asked, by call, and warnings of every package. */
function recording() {
  const calls: string[][] = [];
  const joint = new JointQuestions(async (questions) => {
    calls.push(questions.map(({ name }) => name));
    if (questions.some(({ index }) => index?.url.includes("broken"))) throw new Error("it broke");
    return {
      get: ({ name }) =>
        name === "unknown" ? undefined : { name, version: "1.0", files: [], sdist: null },
      warnings: questions.map(({ name }) => `${name}==1.0 is yanked`),
    } as Awaited<ReturnType<JointQuestions["ask"]>>;
  });
  return { calls, joint };
}

describe("JointQuestions", () => {
  it("asks what comes at about the same time in one call, and nothing twice", async () => {
    const { calls, joint } = recording();
    const [first, second] = await Promise.all([
      joint.ask([question("a"), question("b")]),
      joint.ask([question("b"), question("c")]),
    ]);
    const third = await joint.ask([question("c"), question("unknown")]);
    expect(calls).toEqual([["a", "b", "c"], ["unknown"]]);
    expect(first.get(question("a"))?.name).toBe("a");
    expect(second.get(question("c"))?.name).toBe("c");
    expect(third.get(question("unknown"))).toBeUndefined();
  });

  it("hands on the warnings of one's own packages", async () => {
    const { joint } = recording();
    const [first] = await Promise.all([
      joint.ask([question("a")]),
      joint.ask([question("a-b"), question("b.a")]),
    ]);
    expect(first.warnings).toEqual(["a==1.0 is yanked"]);
  });

  it("fails those alone who ask an index that fails", async () => {
    const { joint } = recording();
    const broken = joint.ask([question("a", "https://broken.example.org/")]);
    const [one, other] = await Promise.allSettled([broken, joint.ask([question("a")])]);
    expect(one.status).toBe("rejected");
    expect(other.status).toBe("fulfilled");
  });
});
