// What Node loads first. Programs ask for the version often: it is answered before anything else is loaded.
import { version } from "../base/version.ts";
import { commandOf, loadCompiled } from "./compiled-code.ts";

const [first = "", ...others] = process.argv.slice(2);
if (["-V", "--version"].includes(first) && others.length === 0) {
  process.stdout.write(`${version}\n`);
} else {
  const command = commandOf([first, ...others]);
  const start = { folder: import.meta.dirname, entry: "main.cjs", command };
  const { main } = loadCompiled(start) as typeof import("./main.ts");
  void main();
}
