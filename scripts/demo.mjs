// `make demo`: the example, from poetry.lock to an HTTP answer of the application that Nix built.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const project = "examples/rv-gateway";
const results = ".cache/demo";
const steps = [];
mkdirSync(results, { recursive: true });

poetrix("lock", "lock", project);
poetrix("fetch", "fetch", project);
poetrix("environment", "build", "--env", "--toolchain=host", `--out-link=${results}/env`, project);
poetrix("application", "build", "--toolchain=host", `--out-link=${results}/app`, project);
await timed("HTTP answer", answer);

console.log("What it took:\n");
for (const [name, milliseconds] of steps) {
  console.log(`  ${name.padEnd(14)}${(milliseconds / 1000).toFixed(1).padStart(7)} s`);
}
console.log(`
What was built, in the Nix store, from ${project}/poetry.lock:

  application    ${realpathSync(`${results}/app`)}
  environment    ${realpathSync(`${results}/env`)}

Try next:

  ${results}/app/bin/rv-gateway --help
  ${results}/env/bin/python -c "import fastapi; print(fastapi.__version__)"
  node dist/poetrix.cjs why starlette ${project}
  node dist/poetrix.cjs report --output report.html ${project}

and in a project of your own: docs/tutorial.md`);

function poetrix(name, ...args) {
  console.error(`\n$ poetrix ${args.join(" ")}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ["dist/poetrix.cjs", ...args], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 2);
  steps.push([name, performance.now() - start]);
}

async function timed(name, work) {
  const start = performance.now();
  await work();
  steps.push([name, performance.now() - start]);
}

/** Starts the built application on a virtual bus and prints what `/health` says. */
async function answer() {
  const folder = mkdtempSync(join(tmpdir(), "poetrix-demo-"));
  const port = await freePort();
  const args = ["--port", String(port), "--database", join(folder, "rv.sqlite")];
  console.error(`\n$ ${results}/app/bin/rv-gateway ${args.join(" ")}`);
  const gateway = spawn(`${results}/app/bin/rv-gateway`, args, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log = [];
  gateway.stderr.on("data", (data) => log.push(data));
  const ended = new Promise((resolve) => gateway.once("exit", resolve));
  try {
    const url = `http://127.0.0.1:${port}/health`;
    const response = await reach(url, gateway);
    if (!response) throw new Error(`no answer from ${url}:\n${Buffer.concat(log)}`);
    console.log(
      `\nThe application that Nix built answered:\n\n  GET ${url}\n  ${response.status} ${await response.text()}\n`,
    );
  } finally {
    gateway.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** The first answer within half a minute, while the process lives. */
async function reach(url, server) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && server.exitCode === null) {
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return undefined;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
