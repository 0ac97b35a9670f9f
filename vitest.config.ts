import { defineConfig } from "vitest/config";

/** Two copies of graphql in one process refuse each other's objects, so everything that brings it along goes through vitest's one copy. */
const ONE_GRAPHQL = [/graphql/, /@apollo/, /@as-integrations/];

interface ProjectTest {
  globalSetup?: string[];
  include: string[];
  exclude?: string[];
  fileParallelism?: boolean;
  isolate?: boolean;
  testTimeout?: number;
  hookTimeout?: number;
}

/** Puts another in the place of a library, which nobody must have loaded before. */
const REPLACING = ["tests/modules/identity/sign-in.test.ts"];
const SCREENS = "tests/e2e/screens.test.ts";
const browser = { globalSetup: ["tests/e2e/global-setup.ts"], fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      project("server", { include: ["tests/{app,authorization,database,kernel,web}/**/*.test.{ts,tsx}", ...REPLACING] }),
      // These declare nothing of their own, so the files of a worker share what they load: a third of their time was loading it anew.
      project("modules", { include: ["tests/modules/**/*.test.ts"], exclude: REPLACING, isolate: false }),
      project("browser", { ...browser, include: ["tests/e2e/**/*.test.ts"], exclude: [SCREENS] }),
      // On a server of its own: what the others click would change what it looks at.
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
