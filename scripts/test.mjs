// Runs every suite and adds up: what CI calls. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const results = ".cache/vitest.json";
mkdirSync(dirname(results), { recursive: true });
rmSync(results, { force: true });

const total = { passed: 0, failed: 0, skipped: 0 };

for (const [name, command, ...args] of [
  ["lint", "npx", "biome", "check", "--error-on-warnings", "."],
  ["types", "npx", "tsc", "--noEmit"],
]) {
  const passed = run(name, command, args);
  total[passed ? "passed" : "failed"] += 1;
}

run("tests", "npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile=${results}`,
]);
const report = readReport();
total.passed += report.numPassedTests;
total.failed += report.numFailedTests + report.numFailedTestSuites;
total.skipped += report.numPendingTests;

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(name, command, args) {
  console.log(`\n# ${name}`);
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

/** A report that is missing or empty counts as a failure: no test ran. */
function readReport() {
  try {
    const parsed = JSON.parse(readFileSync(results, "utf8"));
    // A test file that cannot be loaded fails as a suite with no test in it.
    const broken = parsed.testResults.filter(
      (file) =>
        file.status === "failed" && file.assertionResults.every((t) => t.status !== "failed"),
    ).length;
    if (parsed.numPassedTests > 0) return { ...parsed, numFailedTestSuites: broken };
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`);
  }
  return { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 0, numPendingTests: 0 };
}
