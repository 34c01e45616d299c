import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root, "server-only": `${root}tests/support/server-only.ts` };

// `node scripts/test.mjs unit|faults|scale|e2e` starts PostgreSQL and Dovecot and gives each project their addresses.
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,inngest,scripts,server,tests}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "tests/faults/**", "tests/scale/**"],
          pool: "forks",
          // Suites stand beside each other, each with a company, accounts or a database of its own; much of it is waiting.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          pool: "forks",
          // Faults are mostly waited for: one on each core leaves both idle half of the time.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "scale",
          include: ["tests/scale/**/*.test.ts"],
          pool: "forks",
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.spec.ts"],
          pool: "forks",
          // They share one built application, each with a server and data of its own: one waits while another works.
          maxWorkers: 2,
          testTimeout: 180_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
