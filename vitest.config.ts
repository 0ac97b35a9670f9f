import { defineConfig } from "vitest/config";

/** Two copies of graphql in one process refuse each other's objects, so everything that brings it along goes through vitest's one copy. */
const ONE_GRAPHQL = [/graphql/, /@apollo/, /@as-integrations/];

interface ProjectTest {
  globalSetup?: string[];
  include: string[];
  exclude?: string[];
  fileParallelism?: boolean;
  testTimeout?: number;
  hookTimeout?: number;
}

const SCREENS = "tests/e2e/screens.test.ts";
const browser = { globalSetup: ["tests/e2e/global-setup.ts"], fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    // Of the tests of one file that say that they may run beside each other.
    maxConcurrency: 2,
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      project("server", { include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/{e2e,bench,faults}/**"] }),
      project("browser", { ...browser, include: ["tests/e2e/**/*.test.ts"], exclude: [SCREENS] }),
      // On a server of its own, so that it can run beside the others, whose clicks would change what it looks at.
      project("screens", { ...browser, include: [SCREENS] }),
      project("faults", { include: ["tests/faults/**/*.test.ts"], fileParallelism: false, testTimeout: 180_000, hookTimeout: 180_000 }),
    ],
  },
});

function project(name: string, test: ProjectTest) {
  return {
    extends: true as const,
    test: { name, globalSetup: ["tests/kit/global-setup.ts"], setupFiles: ["tests/kit/setup.ts"], server: { deps: { inline: ONE_GRAPHQL } }, ...test },
  };
}
