// The page of poetrix report in a real browser, and before a validator of HTML.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/report/report.ts";
import type { TestProject } from "../cli/project.ts";
import { chromium, startBrowser, visit } from "./browser.ts";
import {
  accessibilityProblems,
  breakOut,
  focused,
  intruders,
  openDetails,
  scrollWidth,
  shownNames,
  sortedColumns,
  watchPrinting,
} from "./in-page.mjs";
import { hostile, makeReportProject } from "./project.ts";
import { makeRealReport, run } from "./real-report.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let folder: string;
let browser: Browser;
/** Of real packages. */
let file: string;
let report: Report;
/** Packages whose metadata tries to write HTML into the page. */
let hostileFile: string;
let hostileProject: TestProject;
/** The same project, with all targets of its plan. */
let allTargetsFile: string;
let targets: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  file = join(folder, "report.html");
  report = await makeRealReport(folder, file);

  hostileProject = await makeReportProject(["x86_64-linux", "aarch64-darwin"]);
  hostileFile = join(folder, "hostile.html");
  const { directory, env } = hostileProject;
  await run(["lock", directory], env);
  await run(["report", directory, "--target", "cp312-x86_64-linux", "--output", hostileFile], env);
  allTargetsFile = join(folder, "all-targets.html");
  await run(["report", directory, "--output", allTargetsFile], env);
  targets = Object.keys(
    JSON.parse(await readFile(join(directory, "poetrix.lock"), "utf8")).targets,
  );
  if (chromium !== null) browser = await startBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await hostileProject?.close();
  await rm(folder, { recursive: true });
});

describe("the page", () => {
  it("is valid HTML, hostile packages or not", async () => {
    const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
    for (const path of [file, hostileFile, allTargetsFile]) {
      const { results } = await validator.validateFile(path);
      const messages = results.flatMap((result) => result.messages);
      expect(messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual(
        [],
      );
    }
  });

  it("is not large", async () => {
    const { length } = await readFile(file);
    expect(length).toBeLessThan(320_000);
  });

  it("names every package, its version and its licence", async () => {
    const text = await readFile(file, "utf8");
    expect(report.packages.length).toBeGreaterThan(50);
    for (const { name, version, licence } of report.packages) {
      expect(text).toContain(`<article id="p-${name}"><h3>${name} <span class="muted">${version}<`);
      if (licence.expression !== null) expect(text).toContain(licence.expression);
    }
  });
});

describe.skipIf(chromium === null)("in Chromium", { timeout: 120_000 }, () => {
  const shown = (page: Page): Promise<string[]> => page.evaluate(shownNames);
  const namesOf = (packages: Report["packages"]): string[] => packages.map(({ name }) => name);

  it("asks for nothing, and could not", async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? "");
      response.setHeader("access-control-allow-origin", "*").end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { page, complaints } = await visit(browser, file);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(breakOut, url)).toBe("refused");
    expect(await page.evaluate(intruders)).toMatchObject({ hacked: false });
    const refused = complaints.filter((complaint) => /Content Security Policy/.test(complaint));
    for (const what of [/\/fetch/, /\/image/, /inline script/]) {
      expect(refused.filter((complaint) => what.test(complaint)).length).toBeGreaterThan(0);
    }
    await page.close();
    server.close();
    expect(requests).toEqual([]);
  });

  it("is escaped: what packages say of themselves is text and nothing else", async () => {
    const { page, complaints } = await visit(browser, hostileFile, { hash: "#p-hostile" });
    expect(await page.evaluate(intruders)).toEqual({ hacked: false, scripts: 1, strange: 0 });
    const text = await page.$eval("#p-hostile", (article) => article.textContent);
    const required = await page.$eval("#p-victim", (article) => article.textContent);
    expect(required).toContain(hostile.marker);
    for (const said of [hostile.summary, hostile.licence, hostile.file]) {
      expect(text).toContain(said);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("filters by name, group, licence and origin", async () => {
    const { page, complaints } = await visit(browser, file);
    expect(await shown(page)).toEqual(namesOf(report.packages));
    await page.type("[name=text]", "Pydantic");
    const some = report.packages.filter(({ name }) => name.includes("pydantic"));
    expect(some.length).toBeGreaterThan(1);
    expect(await shown(page)).toEqual(namesOf(some));
    expect(await page.$eval("output", (output) => output.textContent)).toBe(
      `${some.length} of ${report.packages.length} packages`,
    );
    await page.click("[name=text]", { count: 3 });
    await page.keyboard.press("Backspace");
    for (const kind of ["copyleft", "permissive", "unclear"]) {
      await page.select("[name=kind]", kind);
      const expected = report.packages.filter(({ licence }) => licence.kind === kind);
      expect(expected.length).toBeGreaterThan(0);
      expect(await shown(page)).toEqual(namesOf(expected));
    }
    await page.select("[name=kind]", "");
    await page.select("[name=group]", "main");
    const production = report.packages.filter(({ groups }) => groups.includes("main"));
    expect(await shown(page)).toEqual(namesOf(production));
    await page.select("[name=group]", "");
    await page.select("[name=from]", "wheel");
    const wheels = report.packages.filter((one) => one.file?.endsWith(".whl"));
    expect(await shown(page)).toEqual(namesOf(wheels));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("sorts by a column, with the keyboard too, and says so", async () => {
    const { page } = await visit(browser, file);
    const header = (name: string) => page.waitForSelector(`#all th ::-p-text(${name})`);
    const sorted = (): Promise<string[]> => page.evaluate(sortedColumns);
    const sizes = new Map(report.packages.map(({ name, installed }) => [name, installed ?? -1]));
    const bySize = (names: string[]): number[] => names.map((name) => sizes.get(name) ?? 0);
    const descending = [...sizes.values()].sort((a, b) => b - a);
    expect(await sorted()).toEqual(["Package ascending"]);
    await (await header("Installed"))?.click();
    expect(await sorted()).toEqual(["Installed descending"]);
    expect(bySize(await shown(page))).toEqual(descending);
    // The element that has the focus.
    await page.keyboard.press("Enter");
    expect(await sorted()).toEqual(["Installed ascending"]);
    expect(bySize(await shown(page))).toEqual(descending.toReversed());
    await page.keyboard.down("Shift");
    for (let column = 0; column < 5; column += 1) await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Space");
    expect(await sorted()).toEqual(["Package ascending"]);
    expect(await shown(page)).toEqual(namesOf(report.packages));
    await page.close();
  });

  it("shows the details of a package, and leads back", async () => {
    const { page, complaints } = await visit(browser, file);
    await (await page.$("#all a[href='#p-numpy']"))?.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#p-numpy", { visible: true });
    expect(await page.evaluate(focused)).toBe("p-numpy");
    const text = await page.$eval("#p-numpy", (article) => article.textContent);
    const numpy = report.packages.find(({ name }) => name === "numpy");
    expect(text).toContain(`The project asks for it in main: ${numpy?.direct[0]?.constraint}`);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#p-numpy", { hidden: true });
    expect(await page.evaluate(focused)).toBe("numpy");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("keeps its sections at hand, wherever one reads", async () => {
    for (const width of [1280, 375]) {
      const { page, complaints } = await visit(browser, file, { width });
      await page.evaluate("scrollTo(0, document.body.scrollHeight)");
      const nav = await (await page.$("nav"))?.boundingBox();
      expect(nav?.y).toBe(0);
      expect(nav?.height).toBeLessThan(60);
      const hidden = await page.$eval("nav ul", (list) => list.scrollWidth - list.clientWidth);
      if (width === 1280) expect(hidden).toBe(0);
      await page.click('nav a[href="#licences"]');
      const title = await (await page.$("#licences-title"))?.boundingBox();
      expect(title?.y).toBeGreaterThanOrEqual(nav?.height ?? 0);
      expect(title?.y).toBeLessThan(300);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it("names a block that has no room for its name, to the pointer and to the focus", async () => {
    const { page, complaints } = await visit(browser, file, { width: 900 });
    const tip = (): Promise<string | null> =>
      page.evaluate("document.querySelector('.map .tip text')?.textContent ?? null") as Promise<
        string | null
      >;
    const focusOn = (link: unknown) => (link as { focus(): void }).focus();
    const unnamed = await page.$$(".map a:not(:has(text))");
    expect(unnamed.length).toBeGreaterThan(5);
    const [first, last] = [unnamed[0], unnamed.at(-1)];
    const labelOf = (link: typeof first) => link?.evaluate((a) => a.getAttribute("aria-label"));
    await first?.hover();
    expect(await tip()).toBe(await labelOf(first));
    await page.mouse.move(1, 1);
    expect(await tip()).toBeNull();
    await last?.evaluate(focusOn);
    expect(await tip()).toBe(await labelOf(last));
    const [map, box] = await Promise.all(
      [".map", ".map .tip rect"].map(async (which) => (await page.$(which))?.boundingBox()),
    );
    expect(box?.x).toBeGreaterThanOrEqual(map?.x ?? 0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
      (map?.x ?? 0) + (map?.width ?? 0) + 1,
    );
    // Nor does one whose name is cut off by its end; one that shows its whole name needs no label.
    await page.evaluate("document.querySelector('.map a text').classList.add('cut')");
    const cut = await page.$(".map a:has(.cut)");
    await cut?.evaluate(focusOn);
    expect(await tip()).toBe(await labelOf(cut ?? undefined));
    await (await page.$(".map a:has(text:not(.wide, .middling, .cut))"))?.evaluate(focusOn);
    expect(await tip()).toBeNull();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows changes on a narrow screen without breaking versions and sizes", async () => {
    const before = join(folder, "earlier.json");
    const after = join(folder, "narrow.html");
    const { directory, env } = hostileProject;
    const report = JSON.parse(await run(["report", directory, "--json"], env));
    for (const one of report.packages) one.version = "2025.10.1";
    await writeFile(before, JSON.stringify(report));
    await run(["report", directory, "--against", before, "--output", after], env);
    const { page, complaints } = await visit(browser, after, { width: 380 });
    const heights = await page.$$eval(".changes tbody td:not(:nth-child(2))", (cells) =>
      cells
        .filter((cell) => cell.checkVisibility())
        .map((cell) => {
          const range = cell.ownerDocument.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect().height;
        }),
    );
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.max(...heights)).toBeLessThan(30);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([true, false])(
    "switches between all targets of the plan; scripts: %s",
    async (hasScripts) => {
      const { page, complaints } = await visit(browser, allTargetsFile, { hasScripts });
      const labels = await page.$$(".switch label");
      const named = await Promise.all(
        labels.map((label) => label.evaluate((each) => each.textContent)),
      );
      expect(named.map((text: string | null) => text?.trim()).sort()).toEqual(targets.toSorted());
      expect(targets.length).toBeGreaterThan(1);
      for (const [index, label] of labels.entries()) {
        await label.click();
        const shown = await Promise.all(
          (await page.$$(".target")).map((target) => target.isVisible()),
        );
        expect(shown).toEqual(targets.map((_, other) => other === index));
        const said = await page.$eval(`#target-${index}`, (each) => each.textContent);
        expect(said).toContain(`What is installed for ${named[index]?.trim()}`);
      }
      // Each has links of its own.
      const last = labels.length - 1;
      await page.click(`#target-${last} table a[href$="p-web"]`);
      const details = await page.$(`#target-${last} article:target`);
      expect(await details?.isVisible()).toBe(true);
      if (hasScripts) {
        await page.evaluate(axe);
        expect(await page.evaluate(accessibilityProblems)).toEqual([]);
        await page.type(`#target-${last} [name=text]`, "hostile");
        const output = await page.$eval(`#target-${last} output`, (each) => each.textContent);
        expect(output).toMatch(/^1 of \d+ packages$/);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it("compares with an earlier report on the target that it is of", async () => {
    const before = join(folder, "before.json");
    const after = join(folder, "after.html");
    const { directory, env } = hostileProject;
    await writeFile(before, await run(["report", directory, "--json"], env));
    await run(["report", directory, "--against", before, "--output", after], env);
    const { page, complaints } = await visit(browser, after);
    const sections = await page.$$eval(".target", (all) =>
      all.map((each) => each.querySelector("[id$=changes]")?.textContent ?? null),
    );
    expect(sections[0]).toContain("0 packages added, 0 removed, 0 changed");
    expect(sections.slice(1)).toEqual([null]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("tells when each version came out, and what the index has now", async () => {
    const { page } = await visit(browser, file);
    const one = report.packages.find(({ latest, released }) => latest && released);
    expect(report.asked).toMatch(/^\d{4}-\d\d-\d\d$/);
    const row = await page.$eval(
      `#all tr:has([href="#p-${one?.name}"])`,
      (each) => each.textContent,
    );
    expect(row).toContain(`${one?.version} newer: ${one?.latest}`);
    const details = await page.$eval(`#p-${one?.name}`, (each) => each.textContent);
    expect(details).toMatch(new RegExp(`Released${one?.released}, .* ago`));
    const summary = await page.$eval("#summary", (each) => each.textContent);
    const newer = report.packages.filter(({ latest }) => latest !== null).length;
    expect(summary).toContain(`the index had newer versions of ${newer} of`);
    await page.close();
  });

  it("needs no scripts for what it says", async () => {
    const { page, complaints } = await visit(browser, file, {
      hasScripts: false,
      hash: "#p-numpy",
    });
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const texts: string[] = [];
    const read = (node: typeof tree): void => {
      if (node?.role === "rowheader" || node?.role === "article") texts.push(node.name ?? "");
      for (const child of node?.children ?? []) read(child);
    };
    read(tree);
    for (const { name } of report.packages) expect(texts).toContain(name);
    // No controls that would not work.
    expect(await page.$(".controls[hidden]")).not.toBeNull();
    expect(await page.$("#all thead button")).toBeNull();
    expect(await (await page.$("#p-numpy"))?.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    { page: "real", scheme: "light", width: 1280, hash: "" },
    { page: "real", scheme: "dark", width: 1280, hash: "#p-numpy" },
    { page: "real", scheme: "light", width: 375, hash: "#p-numpy" },
    { page: "real", scheme: "dark", width: 375, hash: "" },
    { page: "hostile", scheme: "light", width: 375, hash: "#p-hostile" },
    { page: "hostile", scheme: "dark", width: 1280, hash: "" },
  ] as const)("can be read by everybody: %j", async ({ page: which, ...circumstances }) => {
    const path = which === "real" ? file : hostileFile;
    const { page, complaints } = await visit(browser, path, circumstances);
    // In addition to the page's policy, which lets nothing in.
    await page.evaluate(axe);
    expect(await page.evaluate(accessibilityProblems)).toEqual([]);
    expect(await page.evaluate(scrollWidth)).toBe(circumstances.width);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is printed with everything open, and without what is of no use on paper", async () => {
    const { page } = await visit(browser, file);
    await page.emulateMediaType("print");
    for (const useless of ["nav", ".controls"]) {
      expect(await (await page.$(useless))?.isVisible()).toBe(false);
    }
    const { all } = await page.evaluate(openDetails);
    expect(all).toBeGreaterThan(10);
    await page.evaluate(watchPrinting);
    await page.pdf({ format: "A4" });
    expect(await page.evaluate(openDetails)).toEqual({ all, now: 0, onPaper: all });
    await page.close();
  });
});
