// Progress on a terminal. A file of its own, so that output to a pipe does not load the progress bar.
import cliProgress from "cli-progress";
import pc from "picocolors";
import { paragraph } from "../../base/paragraph.ts";
import type { Progress } from "../../base/progress.ts";
import { isWanted } from "./colours.ts";
import { visible } from "./visible.ts";

/** Steps, and a live bar for each task under way, for a terminal. */
export function terminalProgress(stderr: NodeJS.WriteStream): Progress {
  const { dim, yellow } = pc.createColors(isWanted(stderr, process.env));
  let bars: cliProgress.MultiBar | null = null;
  let underWay = 0;
  /** A line that is printed above the bars. */
  const say = (line: string): void => {
    if (bars === null) stderr.write(`${line}\n`);
    else bars.log(`${line}\n`);
  };
  return {
    step: (text) => say(`${dim("·")} ${visible(text)}`),
    note: (text) => say(`${dim("·")} ${visible(paragraph(text))}`),
    warn: (text) => say(`${yellow("warning")}: ${visible(paragraph(text))}`),
    task(text, total) {
      bars ??= new cliProgress.MultiBar(
        {
          stream: stderr,
          format: `${dim("·")} {text} {bar} {value}/{total} {bytes} {item}`,
          clearOnComplete: true,
          hideCursor: true,
          gracefulExit: true,
        },
        cliProgress.Presets.shades_classic,
      );
      underWay += 1;
      const bar = bars.create(total, 0, { text, bytes: "", item: "" });
      let received = 0;
      return {
        advance(item, bytes = 0) {
          received += bytes;
          bar.increment(1, {
            bytes: received > 0 ? formatBytes(received) : "",
            item: visible(item),
          });
        },
        end() {
          underWay -= 1;
          bars?.remove(bar);
          if (underWay === 0) {
            bars?.stop();
            bars = null;
          }
          say(`${dim("·")} ${text} ${total}${received > 0 ? `, ${formatBytes(received)}` : ""}`);
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
