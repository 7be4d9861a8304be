// What Node loads first. Programs ask for the version often: it is answered before anything else is loaded.
import { version } from "../base/version.ts";

const [first = "", ...others] = process.argv.slice(2);
if (["-V", "--version"].includes(first) && others.length === 0) {
  process.stdout.write(`${version}\n`);
} else {
  const { keepCompiledCode } = await import("./compiled-code.ts");
  keepCompiledCode();
  await import("./main.ts");
}
