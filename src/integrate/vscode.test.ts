import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { addInterpreter, addTasks } from "./vscode.ts";

describe("addTasks", () => {
  const add = (text: string | null): string => addTasks(text, "poetrix", ".vscode/tasks.json");

  it("makes the file", () => {
    const labels = parse(add(null)).tasks.map((task: { label: string }) => task.label);
    expect(labels).toEqual([
      "Enter Nix Development Shell",
      "Nix: Build",
      "Nix: Flake Check",
      "Poetry: Update and Relock for Nix",
      "Poetrix: Check Drift",
    ]);
  });

  const present = `// Tasks of the team.
{
	"version": "2.0.0",
	/* in this order */
	"tasks": [
		{
			"label": "Start", // the service
			"type": "shell",
			"command": "poetry run gateway",
		},
		{ "label": "Nix: Build", "type": "shell", "command": "nix build .#image" },
	],
	"inputs": []
}
`;

  it("keeps tasks, comments, order and layout", () => {
    expect(add(present)).toMatchInlineSnapshot(`
      "// Tasks of the team.
      {
      	"version": "2.0.0",
      	/* in this order */
      	"tasks": [
      		{
      			"label": "Start", // the service
      			"type": "shell",
      			"command": "poetry run gateway",
      		},
      		{ "label": "Nix: Build", "type": "shell", "command": "nix build .#image" },
      		{
      			"label": "Enter Nix Development Shell",
      			"type": "shell",
      			"command": "nix develop",
      			"problemMatcher": []
      		},
      		{
      			"label": "Nix: Flake Check",
      			"type": "shell",
      			"command": "nix flake check",
      			"problemMatcher": []
      		},
      		{
      			"label": "Poetry: Update and Relock for Nix",
      			"type": "shell",
      			"command": "nix develop --command poetry update && nix run --inputs-from . poetrix -- lock",
      			"problemMatcher": []
      		},
      		{
      			"label": "Poetrix: Check Drift",
      			"type": "shell",
      			"command": "nix run --inputs-from . poetrix -- check",
      			"problemMatcher": []
      		},
      	],
      	"inputs": []
      }
      "
    `);
  });

  it("keeps every line of a file", () => {
    for (const text of [
      present,
      present.replaceAll("\n", "\r\n"),
      present.replace(/,\n\t\],/, "\n\t],"),
    ]) {
      const linesOf = (content: string): string[] => content.split(/,?\r?\n/);
      expect(linesOf(add(text))).toEqual(expect.arrayContaining(linesOf(text)));
      expect(parse(add(text)).tasks).toHaveLength(6);
      expect(add(text).replaceAll("\r\n", "\n")).toBe(add(text.replaceAll("\r\n", "\n")));
    }
  });

  it("changes nothing the second time", () => {
    expect(add(add(present))).toBe(add(present));
    expect(add(add(null))).toBe(add(null));
  });

  it("puts tasks into a file that has none", () => {
    expect(parse(add('{ "version": "2.0.0" }')).tasks).toHaveLength(5);
    expect(parse(add('{ "version": "2.0.0", "tasks": [] }')).tasks).toHaveLength(5);
    expect(parse(add("{}")).tasks).toHaveLength(5);
  });

  it("keeps a byte order mark, and the comments of a file that has nothing else", () => {
    const marked = '\uFEFF{\r\n\t"tasks": [] // none\r\n}\r\n';
    const changed = addTasks(marked, "poetrix", "tasks.json");
    expect(changed.startsWith('\uFEFF{\r\n\t"tasks": [')).toBe(true);
    expect(addTasks(changed, "poetrix", "tasks.json")).toBe(changed);
    const commented = addTasks("// to be written\n", "poetrix", "tasks.json");
    expect(commented).toMatch(/^\/\/ to be written\n\{\n {2}"version"/);
    expect(addTasks(commented, "poetrix", "tasks.json")).toBe(commented);
  });

  it("says where a file is not what it should be", () => {
    expect(() => add('{\n  "tasks": [,\n')).toThrowErrorMatchingInlineSnapshot(
      `[UserError: .vscode/tasks.json:2:13 is not JSON: ValueExpected]`,
    );
    expect(() => add("[]")).toThrowErrorMatchingInlineSnapshot(
      `[UserError: .vscode/tasks.json:1:1 is not JSON: it is not an object]`,
    );
    expect(() => add('{ "tasks": {} }')).toThrowErrorMatchingInlineSnapshot(
      `[UserError: .vscode/tasks.json: tasks is not a list]`,
    );
  });
});

describe("addInterpreter", () => {
  it("adds the interpreter, unless one is named", () => {
    const add = (text: string | null): string => addInterpreter(text, ".vscode/settings.json");
    expect(add(null)).toMatchInlineSnapshot(`
      "{
        "python.defaultInterpreterPath": "\${workspaceFolder}/.venv/bin/python"
      }
      "
    `);
    expect(add('{\n    "editor.tabSize": 4 // wide\n}\n')).toMatchInlineSnapshot(`
      "{
          "editor.tabSize": 4, // wide
          "python.defaultInterpreterPath": "\${workspaceFolder}/.venv/bin/python"
      }
      "
    `);
    const own = '{ "python.defaultInterpreterPath": "/usr/bin/python3" }';
    expect(add(own)).toBe(own);
  });
});
