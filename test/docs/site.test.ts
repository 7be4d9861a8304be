// The site of docs/ builds (a dead link is an error) and is opened in a real browser, at three widths, light and dark, with
// and without scripts.
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { execa } from "execa";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../report/browser.ts";
import { root } from "../tools/nix-env.ts";

const slow = 600_000;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
let site: string;
let server: Server;
let address: string;
let browser: Browser;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "poetrix-site-"));
  await execa("npx", ["vitepress", "build", "docs", "--outDir", site], { cwd: root });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path.endsWith("/") ? `${path}index.html` : path;
    readFile(join(site, file)).then(
      (bytes) => {
        const type = kinds[extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startBrowser();
}, slow);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(site, { recursive: true, force: true });
});

/** The errors of a page, and its requests to other hosts. */
async function open(
  path: string,
  { width = 1280, scheme = "light", hasScripts = true } = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
      complaints.push(`asks for ${request.url()}`);
    }
  });
  await page.setJavaScriptEnabled(hasScripts);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(`${address}${path}`, { waitUntil: "networkidle0" });
  return { page, complaints };
}

interface Look {
  /** By how many pixels the page is too wide. */
  readonly overflow: number;
  readonly words: number;
  readonly isDark: boolean;
  readonly textIsLight: boolean;
}

/** Run in the page. */
const lookOf = `(() => {
  const isLight = (colour) => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) > 384;
  return {
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    words: document.querySelector("main").textContent.split(/\\s+/).length,
    isDark: !isLight(getComputedStyle(document.body).backgroundColor),
    textIsLight: isLight(getComputedStyle(document.querySelector(".vp-doc")).color),
  };
})()`;

describe("the site", { timeout: slow }, () => {
  const pages = ["/", "/tutorial.html", "/command-line.html"];
  const looks = [390, 820, 1440].flatMap((width) =>
    ["light", "dark"].map((scheme) => [width, scheme] as const),
  );

  it.each(looks)("is read at %i pixels, %s", async (width, scheme) => {
    for (const path of pages) {
      const { page, complaints } = await open(path, { width, scheme });
      const look = (await page.evaluate(lookOf)) as Look;
      await page.close();
      expect({ path, complaints }).toEqual({ path, complaints: [] });
      expect(look.overflow).toBeLessThanOrEqual(0);
      expect(look.words).toBeGreaterThan(100);
      expect([look.isDark, look.textIsLight]).toEqual([scheme === "dark", scheme === "dark"]);
    }
  });

  it.each(["light", "dark"])("has nothing for axe to find, %s", async (scheme) => {
    for (const path of pages) {
      const { page } = await open(path, { scheme });
      await page.evaluate(axe);
      // VitePress's own button: the key it shows, "K", is no part of its name.
      const violations =
        (await page.evaluate(`axe.run({ exclude: [[".DocSearch-Button"]] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html, any }) => html + (any[0]?.message ?? "")).join(" "))
      )`)) as string[];
      await page.close();
      expect({ path, violations }).toEqual({ path, violations: [] });
    }
  });

  it("is not built with a dead link", async () => {
    // Beside the packages, so that the configuration finds VitePress.
    const folder = await mkdtemp(join(root, "node_modules/.dead-link-"));
    try {
      await cp(join(root, "docs/.vitepress/config.mjs"), join(folder, ".vitepress/config.mjs"));
      const build = async (text: string) => {
        await writeFile(join(folder, "index.md"), text);
        return execa("npx", ["vitepress", "build", folder], {
          cwd: root,
          reject: false,
          all: true,
        });
      };
      const dead = await build("# Poetrix\n\n[a page](gone.md)\n");
      expect(dead.exitCode).toBe(1);
      expect(dead.all).toMatch(/dead link.*gone/s);
      expect((await build("# Poetrix\n\n[a page](index.md)\n")).exitCode).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("is read without scripts, from page to page", async () => {
    const { page } = await open("/", { hasScripts: false });
    await Promise.all([page.waitForNavigation(), page.click('main a[href$="tutorial.html"]')]);
    const h1 = await page.$eval("h1", ({ textContent }) => textContent);
    const commands = (await page.$$("main pre")).length;
    expect(h1).toMatch(/^Tutorial/);
    expect(commands).toBeGreaterThan(5);
  });

  it("finds a word", async () => {
    const { page, complaints } = await open("/");
    await page.click(".VPNavBarSearch button");
    await page.waitForSelector("#localsearch-input");
    await page.type("#localsearch-input", "starlette direnv");
    await page.waitForSelector(".results .result, .no-results");
    await page.click("#localsearch-input", { clickCount: 3 });
    await page.type("#localsearch-input", "direnv");
    await page.waitForSelector('.results a[href*="direnv"]');
    expect(complaints).toEqual([]);
  });

  it("has every page of docs/ at its side", async () => {
    const { page } = await open("/");
    const linked = await page.$$eval(".VPSidebar a", (links) =>
      links.map((link) => (link as unknown as { pathname: string }).pathname),
    );
    const written = readdirSync(join(root, "docs"))
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .map((name) => `/${name.replace(".md", ".html")}`);
    expect([...new Set(linked)].sort()).toEqual(written.sort());
    expect(readFileSync(join(site, "index.html"), "utf8")).toContain("Poetrix");
  });
});
