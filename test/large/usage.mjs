// Loaded into a program that is measured: when it ends it writes what it took into the file that USAGE names.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 };
  writeFileSync(process.env.USAGE ?? "", JSON.stringify(usage));
});
