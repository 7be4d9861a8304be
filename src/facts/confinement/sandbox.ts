// The common interface of the sandboxes that a machine may have.

export interface SandboxCall {
  readonly command: readonly [string, ...string[]];
  /** Folders and files that it sees read-only, beside those of the system. */
  readonly shown: readonly string[];
  readonly diskBytes: number;
  /** The most that is read of what it answers. */
  readonly bytes: number;
  readonly timeout: number;
  readonly signal: AbortSignal;
}

export interface Sandbox {
  /** For people: `bubblewrap`. */
  readonly name: string;
  /** False if the program can do everything that the user can. */
  readonly confines: boolean;
  /** Processes are in a namespace of their own. */
  readonly hasOwnProcesses: boolean;
  /** The folder to work in, where it is not one of ours. */
  readonly buildFolder: string | null;
  /** The driver must make read-only what is shown. */
  readonly seals: boolean;
  /** What the command wrote, or why it wrote nothing. */
  run(call: SandboxCall): Promise<{ readonly bytes: Buffer } | { readonly ended: string }>;
}

/**
 * The words to put before a command that reads strangers' files and asks servers, so that it sees no other files of the
 * user than these.
 */
export type NetworkSandbox = (view: {
  /** Read-only, beside the system's folders. */
  readonly shown: readonly string[];
  readonly written: readonly string[];
}) => [string, ...string[]];

/** Read-only where they are there: programs, libraries, and how the linker finds them. */
export const systemFolders = [
  ...["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"],
  ...["/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d"],
] as const;
