// Progress on a terminal. A file of its own: a pipe must not pay for loading the bar.
import { stripVTControlCharacters } from "node:util";
import cliProgress from "cli-progress";
import pc from "picocolors";
import type { Progress } from "../progress.ts";
import { isWanted } from "./colours.ts";

/** Steps and one live bar, for a terminal. */
export function terminalProgress(stderr: NodeJS.WriteStream): Progress {
  const { dim, yellow } = pc.createColors(isWanted(stderr, process.env));
  return {
    step: (text) => void stderr.write(`${dim("·")} ${text}\n`),
    note: (text) => void stderr.write(`${dim("·")} ${text}\n`),
    warn: (text) => void stderr.write(`${yellow("warning")}: ${text}\n`),
    task(text, total) {
      const bar = new cliProgress.SingleBar(
        {
          stream: stderr,
          format: `${dim("·")} ${text} {bar} {value}/{total} {bytes} {item}`,
          clearOnComplete: true,
          hideCursor: true,
          gracefulExit: true,
        },
        cliProgress.Presets.shades_classic,
      );
      let received = 0;
      bar.start(total, 0, { bytes: "", item: "" });
      return {
        advance(item, bytes = 0) {
          received += bytes;
          bar.increment(1, {
            bytes: received > 0 ? formatBytes(received) : "",
            item: stripVTControlCharacters(item),
          });
        },
        end() {
          bar.stop();
          stderr.write(
            `${dim("·")} ${text} ${total}${received > 0 ? `, ${formatBytes(received)}` : ""}\n`,
          );
        },
      };
    },
  };
}

/** `1234567` as `1.2 MB`. */
function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
