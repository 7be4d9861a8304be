import type { TomlError } from "smol-toml";

/** What is to be said of a file that is no TOML, after its name. */
export function tomlFault({ line, column, message }: TomlError): string {
  const [first = message] = message.split("\n", 1);
  return `is not valid TOML: line ${line}, column ${column}: ${first.replace(/^Invalid TOML document: /, "")}`;
}
