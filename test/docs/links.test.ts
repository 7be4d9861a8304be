// No document points at a file, a heading or a folder that is not there.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";

const documents = execFileSync("git", ["ls-files", "-z", "*.md"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter(Boolean);

it.each(documents)("%s", (document) => {
  const text = withoutCode(readFileSync(join(root, document), "utf8"));
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(#[^)\s]*)?\)/g)];
  const dead = links.flatMap(([whole, path = "", anchor]) => {
    const target = path === "" ? document : join(dirname(document), path);
    if (!existsSync(join(root, target))) return [whole];
    if (anchor === undefined || !target.endsWith(".md")) return [];
    return headings(readFileSync(join(root, target), "utf8")).has(anchor.slice(1)) ? [] : [whole];
  });
  expect(dead).toEqual([]);
});

it("CONTRIBUTING.md names files that there are", () => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const named = [...text.matchAll(/`((?:src|nix|test|docs|scripts)\/[\w./-]+)`/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  // CONTRIBUTING.md's example of a command that does not exist.
  const missing = named.filter((path) => !existsSync(join(root, path)) && !/licences/.test(path));
  expect(missing).toEqual([]);
});

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "`code`");
}

/** As GitHub and VitePress name them. */
function headings(text: string): Set<string> {
  return new Set(
    [...text.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replaceAll(/[`*]/g, "")
        .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
