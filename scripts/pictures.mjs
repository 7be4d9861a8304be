// `npm run pictures`: docs/terminal.svg, what a terminal shows of real commands on examples/rv-gateway, and docs/report.png, the
// top of its report in a real browser.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "poetrix-pictures-"));
const project = join(scratch, "rv-gateway");
cpSync(join(root, "examples/rv-gateway"), project, { recursive: true });

const controlStart = "\u001b";
const code = new RegExp(`(${controlStart}\\[\\d*m)`);

/** Of ANSI's codes, those that Poetrix uses. */
const classes = { 1: "bold", 2: "dim", 31: "red", 36: "cyan" };

const lines = [
  ...terminal("lock"),
  ...terminal("why", "starlette"),
  ...terminal("build", "--env", "--toolchain=host"),
];
writeFileSync(join(root, "docs/terminal.svg"), svg(lines));

poetrix("report", "--output", "report.html");
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const page = await browser.newPage();
await page.setViewport({ width: 1100, height: 760 });
await page.goto(`file://${project}/report.html`);
await page.screenshot({ path: join(root, "docs/report.png") });
await browser.close();
rmSync(scratch, { recursive: true });

function poetrix(...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "dist/poetrix.cjs"), ...args],
    { cwd: project, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "1" } },
  );
  if (status !== 0) throw new Error(`poetrix ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** The command as it is typed, and what it prints. */
function terminal(...args) {
  return [
    `${controlStart}[1m$ poetrix ${args.join(" ")}${controlStart}[0m`,
    ...poetrix(...args)
      .trimEnd()
      .split("\n"),
    "",
  ];
}

/** Text with ANSI colours, as a picture that can be read on light and dark pages. */
function svg(texts) {
  const columns = 104;
  const rows = texts.flatMap((text) => wrapped(text, columns)).slice(0, -1);
  const size = { width: columns * 7.8 + 40, height: rows.length * 19 + 56 };
  const body = rows.map((row, index) => `<text x="20" y="${52 + index * 19}">${spans(row)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img">
<title>Three commands of Poetrix in a terminal</title>
<style>text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d8dee9; white-space: pre }
.bold { font-weight: 700; fill: #fff } .dim { fill: #9aa5b8 } .cyan { fill: #7fd4e0 } .red { fill: #ff9a9a }</style>
<rect width="100%" height="100%" rx="10" fill="#1e2430"/>
<circle cx="22" cy="20" r="5" fill="#ff6b64"/><circle cx="40" cy="20" r="5" fill="#f5bd4f"/><circle cx="58" cy="20" r="5" fill="#5fc454"/>
${body.join("\n")}
</svg>
`;
}

/** Parts of a line in their colours. */
function spans(row) {
  let current = "";
  return row
    .split(code)
    .map((part) => {
      if (part.startsWith(controlStart)) {
        current = classes[part.slice(2, -1)] ?? "";
        return "";
      }
      const text = part.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      return current === "" || text === "" ? text : `<tspan class="${current}">${text}</tspan>`;
    })
    .join("");
}

/** Lines no longer than the terminal is wide; colour codes take no room. */
function wrapped(text, columns) {
  const rows = [""];
  let length = 0;
  for (const part of text.split(code).flatMap((each) => each.split(/( )/))) {
    const isCode = part.startsWith(controlStart);
    if (!isCode && length + part.length > columns) {
      rows.push("  ");
      length = 2;
    }
    rows[rows.length - 1] += part;
    if (!isCode) length += part.length;
  }
  return rows;
}
