import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashContent, isStamped, stamp } from "./content-stamp.mjs";
import { runCommand } from "./run-command.mjs";
import { withProgress } from "./say.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));
const clientFile = join(projectDir, "server/db/generated/client.ts");
const stampFile = join(projectDir, "node_modules/.lokario-prisma");

/** Generates the Prisma client when the schema, or Prisma itself, changed. */
export async function generateClient() {
  const sources = ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"];
  const content = hashContent(sources.map((path) => join(projectDir, path)));
  if (existsSync(clientFile) && isStamped(stampFile, content)) return;
  await withProgress("Génération du client de base de données", async () => {
    await runCommand(process.execPath, [join(projectDir, "node_modules/prisma/build/index.js"), "generate"], {
      cwd: projectDir,
      // Generating needs no schema engine; naming any program keeps Prisma from downloading one.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
    });
  });
  stamp(stampFile, content);
}
