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

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      project("server", { include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/{e2e,bench,faults}/**"] }),
      project("browser", { globalSetup: ["tests/e2e/global-setup.ts"], include: ["tests/e2e/**/*.test.ts"], fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000 }),
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
