import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["test/global-setup.ts"],
    setupFiles: ["test/setup.ts"],
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    // Builds on a busy machine take their time.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
