import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { execa } from "execa";

/** The Python that has the real Poetry. */
export const python = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
const script = fileURLToPath(new URL("ask-poetry.py", import.meta.url));

export const hasPoetry = existsSync(python);

export interface Refused {
  readonly refused: string;
}

export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}

/** What the Poetry of `.venv` answers, by the functions of ask-poetry.py; all in one process. */
export async function askPoetry<Kind extends string>(
  questions: Readonly<Record<Kind, readonly (readonly unknown[])[]>>,
  { hashSeed = "0" }: { hashSeed?: string } = {},
): Promise<Record<Kind, unknown[]>> {
  const { stdout } = await execa(python, [script], {
    input: JSON.stringify(questions),
    maxBuffer: 1 << 28,
    // Poetry iterates over sets, so some of its choices depend on the order of hashes.
    env: { PYTHONHASHSEED: hashSeed, PYTHONWARNINGS: "ignore" },
  });
  return JSON.parse(stdout);
}
