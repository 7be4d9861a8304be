// Git repositories made in a test.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";

export interface Repository {
  /** Its working tree. */
  readonly folder: string;
  /** `file:///...` of a bare clone, which `publish` makes. */
  readonly url: string;
  git(...args: string[]): Promise<string>;
  /** Writes files and commits them; answers the commit. */
  commit(files: Readonly<Record<string, string>>): Promise<string>;
  publish(): Promise<void>;
}

/** Nothing of this machine's own settings; the same commits each time. */
const env = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.org",
  GIT_AUTHOR_DATE: "2024-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.org",
  GIT_COMMITTER_DATE: "2024-01-01T00:00:00Z",
};

export async function makeRepository(parent: string, name: string): Promise<Repository> {
  const folder = join(parent, `${name}-tree`);
  const bare = join(parent, `${name}.git`);
  await mkdir(folder, { recursive: true });
  const git = async (...args: string[]): Promise<string> => {
    const flags = ["-c", "protocol.file.allow=always"];
    return (await execa("git", [...flags, ...args], { cwd: folder, env })).stdout;
  };
  await git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    git,
    url: `file://${bare}`,
    async commit(files) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      await git("add", "--all");
      await git("commit", "--quiet", "--message", "Change");
      return git("rev-parse", "HEAD");
    },
    async publish() {
      await git("clone", "--quiet", "--bare", ".", bare);
    },
  };
}
