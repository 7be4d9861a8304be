import { fileURLToPath } from "node:url";
import { execa } from "execa";

/** The answers of `packaging` and `poetry-core` in .venv, from the functions of reference.py; all in one process. */
export async function askReference<Kind extends string>(
  questions: Readonly<Record<Kind, readonly (readonly unknown[])[]>>,
): Promise<Record<Kind, unknown[]>> {
  const python = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
  const script = fileURLToPath(new URL("reference.py", import.meta.url));
  const { stdout } = await execa(python, [script], {
    input: JSON.stringify(questions),
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}
