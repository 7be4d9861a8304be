// A real private package index on loopback: pypiserver, with a user and a password. Beside it the real `keyring` program.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { cache, exclusively, uv } from "../tools/nix-env.ts";
import type { MadeFile } from "./archives.ts";

const packages = ["pypiserver==2.4.2", "passlib==1.7.4", "keyring==25.7.0", "keyrings.alt==5.0.2"];

/** The folder of programs; installed once, in the cache. */
export async function privateIndexTools(): Promise<string> {
  const folder = join(cache, "private-index");
  if (existsSync(folder)) return join(folder, "bin");
  return exclusively("private-index", async () => {
    if (existsSync(folder)) return join(folder, "bin");
    const { path } = await uv();
    await rm(`${folder}.part`, { recursive: true, force: true });
    await execa(path, ["venv", "--quiet", "--relocatable", `${folder}.part`]);
    const python = join(`${folder}.part`, "bin/python");
    await execa(path, ["pip", "install", "--quiet", "--python", python, ...packages]);
    await rename(`${folder}.part`, folder);
    return join(folder, "bin");
  });
}

export interface PrivateIndexServer {
  /** Of the simple API. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startPypiserver(
  folder: string,
  files: readonly MadeFile[],
  { username, password }: { readonly username: string; readonly password: string },
): Promise<PrivateIndexServer> {
  const served = join(folder, "served");
  await mkdir(served, { recursive: true });
  for (const { fileName, bytes } of files) await writeFile(join(served, fileName), bytes);
  const digest = createHash("sha1").update(password).digest("base64");
  await writeFile(join(folder, "htpasswd"), `${username}:{SHA}${digest}\n`);
  const port = await freePort();
  const child = execa(
    join(await privateIndexTools(), "pypi-server"),
    [
      ...["run", "--interface=127.0.0.1", `--port=${port}`, "--hash-algo=sha256"],
      ...[`--passwords=${join(folder, "htpasswd")}`, "--authenticate=list,download,update"],
      ...["--disable-fallback", served],
    ],
    { reject: false, stdio: "ignore" },
  );
  const url = `http://127.0.0.1:${port}/simple`;
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await fetch(url).catch(() => null)) !== null) break;
    await setTimeout(200);
  }
  return {
    url,
    async close() {
      child.kill();
      await child;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address !== null ? address.port : 0;
}
