// YAML files of a repository, read within bounds. A large library, which is loaded for whoever has such files.
import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";

export interface YamlFile {
  readonly document: Document;
  readonly lines: LineCounter;
}

export interface YamlFault {
  readonly line: number;
  readonly problem: string;
}

/** Of all files together: that much takes a second, and no repository has so much of them. */
const mostCharacters = 500_000;

/** A reader of the YAML files of one repository. */
export function yamlReader(): (text: string) => YamlFile | YamlFault {
  let left = mostCharacters;
  return (text) => {
    left -= text.length;
    if (left < 0) {
      const problem = `with the files before it, it has more than ${mostCharacters} characters: it is not read`;
      return { line: 1, problem };
    }
    const lines = new LineCounter();
    // The library compares each key with each.
    const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
    const document = parseDocument(text, options);
    const [error] = document.errors;
    const fault =
      error === undefined
        ? repeatedKey(document)
        : { position: error.pos[0], message: error.message };
    if (fault === null) return { document, lines };
    const { line } = lines.linePos(fault.position);
    return { line, problem: `it is not YAML: ${fault.message}` };
  };
}

function repeatedKey(document: Document): { position: number; message: string } | null {
  let found: { position: number; message: string } | null = null;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value) && key.value !== "<<") {
          found = { position: key.range?.[0] ?? 0, message: "Map keys must be unique" };
          return visit.BREAK;
        }
        keys.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}
