import { defineConfig } from "prisma/config";

// The connection is only needed by commands that migrate; generating the client works without one.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
