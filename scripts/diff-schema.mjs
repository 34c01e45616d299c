// Authoring help: prints the SQL that takes the database at DATABASE_URL to prisma/schema.
// Review it, add what Prisma cannot express, and save it as prisma/migrations/<time>_<name>/migration.sql.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";

// Node 20 cannot import .wasm as a module, so the engine's glue code is given its instance by hand.
const engineDir = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
const glue = await import(join(engineDir, "schema_engine_bg.js"));
const { instance } = await WebAssembly.instantiate(readFileSync(join(engineDir, "schema_engine_bg.wasm")), {
  "./schema_engine_bg.js": glue,
});
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const files = readdirSync("prisma/schema").map((name) => ({
  path: `prisma/schema/${name}`,
  content: readFileSync(`prisma/schema/${name}`, "utf8"),
}));
const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: process.env.DATABASE_URL }));
const engine = await glue.SchemaEngine.new({ datamodels: files.map((f) => [f.path, f.content]) }, () => {}, adapter);
const live = await engine
  .introspect({
    schema: { files: [{ path: "base.prisma", content: files.find((f) => f.path.endsWith("base.prisma")).content }] },
    baseDirectoryPath: ".",
    force: true,
    compositeTypeDepth: 0,
    namespaces: null,
  })
  .then(
    (result) => result.schema.files,
    () => [],
  );
const filters = { externalTables: [], externalEnums: [] };
const { stdout } = await engine.diff({
  from: live.length > 0 ? { tag: "schemaDatamodel", files: live, configDir: "." } : { tag: "empty" },
  to: { tag: "schemaDatamodel", files, configDir: "." },
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters,
});
process.stdout.write(stdout);
process.exit(0);
