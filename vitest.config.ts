import { defineConfig } from "vitest/config";

/** Two copies of graphql in one process refuse each other's objects, so everything that brings it along goes through vitest's one copy. */
const ONE_GRAPHQL = [/graphql/, /@apollo/, /@as-integrations/];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "server",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/bench/**", "tests/faults/**", "tests/web/**"],
          globalSetup: ["tests/kit/global-setup.ts"],
          setupFiles: ["tests/kit/setup.ts"],
          server: { deps: { inline: ONE_GRAPHQL } },
        },
      },
    ],
  },
});
