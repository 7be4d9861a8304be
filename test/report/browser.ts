// A real browser: Debian's Chromium, which `scripts/setup.sh tests` installs.
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { onPath } from "../../src/facts/programs/on-path.ts";

export const chromium = await onPath("chromium");

export function startBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: chromium ?? "chromium",
    // Root, as in CI, gets no sandbox; /dev/shm is small in containers.
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

export interface Visit {
  readonly page: Page;
  /** Errors, and requests for anything but the page itself. */
  readonly complaints: string[];
}

export interface Circumstances {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly hash?: string;
  readonly hasScripts?: boolean;
}

export async function visit(
  browser: Browser,
  file: string,
  { width = 1280, scheme = "light", hash = "", hasScripts = true }: Circumstances = {},
): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`file://${file}`)) complaints.push(`asks for ${request.url()}`);
  });
  await page.setJavaScriptEnabled(hasScripts);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(`file://${file}${hash}`);
  return { page, complaints };
}
