// Reads from a source tree how it is built.
import { join } from "node:path";
import { parse } from "smol-toml";
import { UserError } from "../../base/errors.ts";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { type BuildSystem, readBuildSystem, type Table } from "../../standards/pyproject.ts";

export interface SourceTree {
  /** The folder of its pyproject.toml. */
  readonly root: string;
  /** `docopt 0.6.2` */
  readonly subject: string;
  /** Whether the lock has a wheel that could be used instead. */
  readonly hasWheel: boolean;
}

/**
 * `[build-system]` of the tree at `root`; `subject` names it in an error.
 *
 * @throws UserError INVALID_PYPROJECT
 */
export async function buildSystemOf({ root, subject, hasWheel }: SourceTree): Promise<BuildSystem> {
  const where = `pyproject.toml of ${subject}`;
  const text = textIfReadable(join(root, "pyproject.toml"));
  try {
    return readBuildSystem(text === null ? {} : parseTable(text, where), where);
  } catch (error) {
    if (!(error instanceof UserError) || error.hint !== undefined) throw error;
    const [name, version] = subject.split(" ");
    const hint = hasWheel
      ? `take its wheel: source = "wheel" under [tool.poetrix.packages.${name}]`
      : `take another version of it: \`poetry update ${name}\``;
    throw new UserError(error.code, error.message, version && hint).causedBy(error);
  }
}

function parseTable(text: string, where: string): Table {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UserError("INVALID_PYPROJECT", `${where}: ${reason}`).causedBy(error);
  }
}
