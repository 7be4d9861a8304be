/** Lines of at most a hundred characters, each indented; words stay whole, and so does `name version,`. */
export function wrap(text: string, indentation: number): string[] {
  const width = 100 - indentation;
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<=,) /)) {
    if (line !== "" && line.length + 1 + part.length > width) {
      lines.push(line);
      line = part;
    } else line = line === "" ? part : `${line} ${part}`;
  }
  return [...lines, line].map((one) => " ".repeat(indentation) + one);
}
