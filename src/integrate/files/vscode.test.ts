import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { addInterpreter, addTasks } from "./vscode.ts";

describe("addTasks", () => {
  const add = (text: string | null): string =>
    addTasks({ text, poetrix: "nix run poetrix --", fileName: ".vscode/tasks.json" }).text;

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
      			"command": "nix develop --command poetry update && nix run poetrix -- lock",
      			"problemMatcher": []
      		},
      		{
      			"label": "Poetrix: Check Drift",
      			"type": "shell",
      			"command": "nix run poetrix -- check",
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
    const changed = add(marked);
    expect(changed.startsWith('\uFEFF{\r\n\t"tasks": [')).toBe(true);
    expect(add(changed)).toBe(changed);
    const commented = add("// to be written\n");
    expect(commented).toMatch(/^\/\/ to be written\n\{\n {2}"version"/);
    expect(add(commented)).toBe(commented);
  });

  it("adds none beside a task that does the same under another name", () => {
    const tasks = [
      { label: "Dev: Enter Nix Shell", command: "cd ${workspaceFolder} && nix develop" },
      { label: "Frontend", command: "nix build .#frontend" },
      { label: "Checks", command: "nix", args: ["flake", "check"] },
    ];
    const { text, same } = addTasks({
      text: JSON.stringify({ tasks }),
      poetrix: "nix run poetrix --",
      fileName: "tasks.json",
    });
    expect(same).toEqual(["Dev: Enter Nix Shell", "Checks"]);
    const labels = parse(text).tasks.map((task: { label: string }) => task.label);
    expect(labels.slice(3)).toEqual([
      "Nix: Build",
      "Poetry: Update and Relock for Nix",
      "Poetrix: Check Drift",
    ]);
  });

  it("runs in the folders of a project below the one that is open", () => {
    const folders = { flake: "services", project: "api" };
    const { text } = addTasks({
      text: null,
      poetrix: "nix run poetrix --",
      fileName: "tasks.json",
      folders,
    });
    expect(parse(text).tasks.at(-2)).toEqual({
      label: "Poetry: Update and Relock for Nix (services/api)",
      type: "shell",
      command:
        'nix develop --command poetry --directory "api" update && nix run poetrix -- lock "api"',
      options: { cwd: "${workspaceFolder}/services" },
      problemMatcher: [],
    });
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
