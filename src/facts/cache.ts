// Where downloads and unpacked helpers are kept between runs.
import { homedir } from "node:os";
import { join } from "node:path";

/** `$XDG_CACHE_HOME/poetrix`. https://specifications.freedesktop.org/basedir-spec/latest/ */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "poetrix");
}
