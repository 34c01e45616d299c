// Authoring help: prints the SQL that takes the database at DATABASE_URL to prisma/schema. Review it (what Prisma cannot
// express, such as the index on message_search, comes out as something to drop), add what it cannot write, and save it
// as prisma/migrations/<time>_<name>/migration.sql.
import { readdirSync, readFileSync } from "node:fs";
import { createCatalogueAdapter } from "./diff-schema/catalogue-adapter.mjs";
import { loadSchemaEngine } from "./diff-schema/load-engine.mjs";

if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL: the database with the migrations so far");
const files = readdirSync("prisma/schema").map((name) => ({
  path: `prisma/schema/${name}`,
  content: readFileSync(`prisma/schema/${name}`, "utf8"),
}));
const SchemaEngine = await loadSchemaEngine();
const engine = await SchemaEngine.new(
  { datamodels: files.map(({ path, content }) => [path, content]) },
  () => {},
  createCatalogueAdapter(process.env.DATABASE_URL),
);
const { stdout } = await engine.diff({
  from: { tag: "schemaDatasource", files, configDir: "." },
  to: { tag: "schemaDatamodel", files, configDir: "." },
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(stdout);
process.exit(0);
