// `python` under [tool.poetrix], added to pyproject.toml with every other byte kept.
import { parse } from "smol-toml";
import { lineEnd } from "../edits/layout.ts";

/** Adds `python = ["3.12"]`; `null` where there is no place that is plainly right, or it is set already. */
export function addPythonSetting(text: string, pythons: readonly string[]): string | null {
  const newline = lineEnd(text);
  const line = `python = [${pythons.map((python) => JSON.stringify(python)).join(", ")}]`;
  const header = /^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*poetrix[ \t]*\][ \t]*(?:#[^\r\n]*)?$/m.exec(
    text,
  );
  const end = header === null ? text.length : header.index + header[0].length;
  const gap = text === "" || text.endsWith("\n") ? "" : newline;
  const added =
    header === null
      ? `${text}${gap}${newline}[tool.poetrix]${newline}${line}${newline}`
      : text.slice(0, end) + newline + line + text.slice(end);
  return pythonOf(text) === null && pythonOf(added) === pythons.join() ? added : null;
}

/** What a text has there: `3.12`; `null` where it has nothing, or is not TOML. */
function pythonOf(text: string): string | null {
  try {
    const { tool } = parse(text) as { tool?: { poetrix?: { python?: unknown } } };
    const python = tool?.poetrix?.python;
    return python === undefined ? null : String(python);
  } catch {
    return null;
  }
}
