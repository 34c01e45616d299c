import { db } from "@/server/db/client";

/** Tables with a row that contains this text in any column, whatever its type. */
export async function findTextInDatabase(text: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const hits = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await db.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${name}" AS t WHERE strpos(t::text, $1) > 0 LIMIT 1`,
        text,
      );
      return rows.length > 0 ? [name] : [];
    }),
  );
  return hits.flat();
}
