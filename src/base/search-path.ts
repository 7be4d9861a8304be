// PATH, by which this process and all that it starts find programs.
import { delimiter, isAbsolute } from "node:path";

/**
 * Takes from PATH what names the folder one happens to be in, `.` or an empty entry, or one below it: in a project of a stranger
 * that is where his programs lie.
 */
export function leaveOutRelativeFolders(environment: NodeJS.ProcessEnv = process.env): void {
  const { PATH } = environment;
  if (PATH === undefined) return;
  const kept = PATH.split(delimiter).filter((folder) => isAbsolute(folder));
  // An empty PATH would be the current folder again.
  if (kept.length === 0) delete environment.PATH;
  else environment.PATH = kept.join(delimiter);
}
