import { describe, expect, it } from "vitest";
import { parseLock } from "../poetry/lock/lock.ts";
import { packageIds } from "./package-ids.ts";

const lock = parseLock(
  `
[[package]]
name = "spam"
version = "1.0"
files = []
[package.source]
type = "url"
url = "http://127.0.0.1/spam-1.0-cp311-none-any.whl"

[[package]]
name = "Spam"
version = "1.0"
files = []

[[package]]
name = "ham"
version = "1.0"
files = []
[package.source]
type = "legacy"
url = "http://127.0.0.1/simple"
reference = "own"

[metadata]
lock-version = "2.0"
python-versions = "*"
content-hash = ""
`,
  "/project",
);

describe("packageIds", () => {
  const ids = packageIds(lock);
  it("numbers what is locked from several sources, in lock order", () => {
    expect(lock.packages.map(ids.of)).toEqual(["spam@1.0", "spam@1.0#2", "ham@1.0"]);
  });
  it("takes a build requirement for the locked package of the default index", () => {
    expect(ids.ofRequirement("spam", "1.0")).toBe("spam@1.0#2");
    expect(ids.ofRequirement("spam", "2.0")).toBe("spam@2.0");
  });
  it("keeps it apart from one of another index", () => {
    expect(ids.ofRequirement("ham", "1.0")).toBe("ham@1.0#2");
  });
});
