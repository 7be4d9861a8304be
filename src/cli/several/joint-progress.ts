// The progress of several projects that are worked on at the same time: a message that all of them give is printed once.
import { append } from "../../base/append.ts";
import type { Progress } from "../../base/progress.ts";

export interface JointProgress {
  /** The progress of one project, by its folder. */
  of(directory: string): Progress;
  /** Prints the notes and warnings, each with the projects that it applies to. */
  end(): void;
}

export function jointProgress(progress: Progress): JointProgress {
  const notes = new Map<string, string[]>();
  const warnings = new Map<string, string[]>();
  return {
    of: (directory) => ({
      // Steps of many projects at a time would be unreadable.
      step() {},
      note: (text) => append(notes, text, directory),
      warn: (text) => append(warnings, text, directory),
      task: (text, total) => progress.task(`${directory}: ${text}`, total),
    }),
    end() {
      for (const [text, directories] of notes) progress.note(`${named(directories)}: ${text}`);
      for (const [text, directories] of warnings) progress.warn(`${named(directories)}: ${text}`);
    },
  };
}

const shown = 3;

function named(directories: readonly string[]): string {
  const different = [...new Set(directories)];
  const more = different.length - shown;
  const first = different.slice(0, shown).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}
