// Loaded into a program that is measured. When the program ends, its time and memory are written to the file in $USAGE.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 };
  writeFileSync(process.env.USAGE ?? "", JSON.stringify(usage));
});
