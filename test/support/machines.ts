// Simulated machines, each with this machine's programs and a Nix of its own: a store, a database and /etc/nix/nix.conf, in
// a mount namespace. They reach each other over SSH on loopback, with real servers, so Nix itself works as on several
// machines.
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { nixConfig } from "../tools/nix-env.ts";

export interface Machines {
  /** To be put first on PATH: `machine NAME COMMAND ...`, and an `ssh` that reaches `NAME.example.org`. */
  readonly programs: string;
  add(name: string, options?: MachineOptions): Promise<void>;
  /** The folder that it sees as /nix. */
  folder(name: string): string;
  /** Waits until a process whose command line contains a text runs for others on a machine that serves SSH. */
  untilItRuns(name: string, text: string): Promise<void>;
  /**
   * Kills the processes that an SSH server runs for others, as if the machine lost its power; the server itself keeps
   * running.
   */
  interrupt(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface MachineOptions {
  /** Paths of this machine's store that it has from the start, with their closure. */
  readonly paths?: readonly string[];
  /** A machine whose store it begins with. */
  readonly like?: string;
  /** The size of the disk for its store, in megabytes. */
  readonly disk?: number;
  /** Whether others may build on it. */
  readonly servesSsh?: boolean;
}

/** Makes machines in an empty folder. */
export async function makeMachines(scratch: string): Promise<Machines> {
  const programs = join(scratch, "programs");
  const keys = join(scratch, "keys");
  const settings = await nixConfig({ shows: "nothing" });
  const servers = new Map<string, ChildProcess>();
  const disks: string[] = [];
  const folder = (name: string): string => join(scratch, name);
  const hosts: string[] = [];

  // sshd needs a folder that its service would have made.
  await Promise.all([programs, keys, "/run/sshd"].map((each) => mkdir(each, { recursive: true })));
  for (const name of ["host", "user"]) {
    await execa("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(keys, name)]);
  }
  await program("machine", [
    "name=$1; shift",
    `exec unshare --mount sh -c 'mount --bind "$0/nix" /nix && mount --bind "$0/etc" /etc/nix && exec "$@"' ${scratch}/$name "$@"`,
  ]);
  await program("ssh", [`exec /usr/bin/ssh -F ${join(keys, "config")} "$@"`]);

  async function program(name: string, lines: readonly string[]): Promise<void> {
    await writeFile(join(programs, name), `#!/bin/sh\n${lines.join("\n")}\n`);
    await chmod(join(programs, name), 0o755);
  }

  async function serveSsh(name: string): Promise<void> {
    const port = await freePort();
    const config = join(keys, `${name}.conf`);
    await writeFile(
      config,
      `Port ${port}
ListenAddress 127.0.0.1
HostKey ${join(keys, "host")}
AuthorizedKeysFile ${join(keys, "user.pub")}
StrictModes no
UsePAM no
PidFile none
PermitRootLogin yes
`,
    );
    const server = spawn(
      join(programs, "machine"),
      [name, "/usr/sbin/sshd", "-D", "-e", "-f", config],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    servers.set(name, server);
    let said = "";
    server.stderr?.on("data", (data) => {
      said += data;
    });
    while (!said.includes("Server listening")) {
      if (server.exitCode !== null) throw new Error(`sshd of ${name}: ${said}`);
      await setTimeout(20);
    }
    hosts.push(`Host ${name}.example.org\n  HostName 127.0.0.1\n  Port ${port}\n`);
    const all = `Host *
  User root
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
  IdentityFile ${join(keys, "user")}
`;
    await writeFile(join(keys, "config"), [...hosts, all].join(""));
  }

  return {
    programs,
    folder,
    async add(name, { paths = [], like, disk, servesSsh = false } = {}) {
      const nix = join(folder(name), "nix");
      await mkdir(nix, { recursive: true });
      if (disk !== undefined) {
        await execa("mount", ["-t", "tmpfs", "-o", `size=${disk}m`, "none", nix]);
        disks.push(nix);
      }
      await mkdir(join(folder(name), "etc"));
      // The tests' `substitute = false` does not apply: a machine uses the caches in its own nix.conf.
      const own = settings.replace("substitute = false", "substituters =");
      await writeFile(join(folder(name), "etc/nix.conf"), `${own}\nconnect-timeout = 2\n`);
      if (paths.length > 0) {
        const place = `local?root=${folder(name)}`;
        const env = { NIX_CONFIG: settings };
        await execa("nix", ["copy", "--no-check-sigs", "--to", place, ...paths], { env });
      }
      if (like !== undefined) {
        // Files in a store never change, so hard links are enough.
        await execa("cp", ["-al", join(folder(like), "nix/store"), nix]);
        await execa("cp", ["-a", join(folder(like), "nix/var"), nix]);
      }
      if (servesSsh) await serveSsh(name);
    },
    async untilItRuns(name, text) {
      for (let tries = 0; tries < 600; tries += 1) {
        const children = await childrenOf(servers.get(name)?.pid ?? 0);
        const commands = await Promise.all(
          children.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
        );
        if (commands.some((command) => command.includes(text))) return;
        await setTimeout(100);
      }
      throw new Error(`${name} does not run ${text}`);
    },
    async interrupt(name) {
      const children = await childrenOf(servers.get(name)?.pid ?? 0);
      for (const child of children) kill(child);
    },
    async close() {
      for (const server of servers.values()) {
        for (const child of await childrenOf(server.pid ?? 0)) kill(child);
        server.kill();
      }
      for (const disk of disks) await execa("umount", ["--lazy", disk]);
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // The process has ended with its parent.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** A process's children, of any of its threads, their children and so on. */
async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, "utf8").catch(() => ""),
    ),
  );
  const children = lists.join(" ").split(" ").filter(Boolean).map(Number);
  return [...children, ...(await Promise.all(children.map(childrenOf))).flat()];
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
