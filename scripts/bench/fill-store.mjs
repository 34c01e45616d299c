/**
 * Stores messages without a mail server, by copying those that are there with other dates, ids and a word of their own:
 * as many as it takes to have `total`.
 * @param {(sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} query
 * @param {number} total
 */
export async function fillStore(query, total) {
  const [{ count }] = await query('SELECT count(*)::int AS "count" FROM "message"');
  const copies = Math.ceil(total / count);
  for (let copy = 1; copy < copies; copy += 1) {
    const rows = Math.min(count, total - copy * count);
    await query(`CREATE TEMPORARY TABLE "copied" AS
      SELECT "id" AS "from", gen_random_uuid() AS "id", gen_random_uuid() AS "conversation", row_number() OVER (ORDER BY "id") AS "row"
      FROM (SELECT "id" FROM "message" WHERE "externalId" NOT LIKE 'copy-%' LIMIT ${rows}) AS original`);
    await query(`INSERT INTO "conversation" ("id", "companyId", "subject", "lastMessageAt", "lastMessageId", "messageCount")
      SELECT c."conversation", m."companyId", m."subject", m."receivedAt" - interval '${copy} days', c."id", 1
      FROM "copied" c JOIN "message" m ON m."id" = c."from"`);
    await copyRows(
      query,
      "message",
      {
        id: 'c."id"',
        conversationId: 'c."conversation"',
        fingerprint: 'sha256(c."id"::text::bytea)',
        externalId: `'copy-' || c."id"`,
        messageId: `'copy-' || c."id"`,
        receivedAt: `t."receivedAt" - interval '${copy} days'`,
      },
      'c."from" = t."id"',
    );
    for (const table of ["message_body", "message_search"]) {
      await copyRows(query, table, { messageId: 'c."id"' }, 'c."from" = t."messageId"');
    }
    await copyRows(
      query,
      "message_place",
      { messageId: 'c."id"', uid: `${copy} * 1000000000 + t."uid"` },
      'c."from" = t."messageId"',
    );
    await query(`INSERT INTO "thread_id" ("companyId", "threadId", "conversationId")
      SELECT m."companyId", 'copy-' || c."id", c."conversation" FROM "copied" c JOIN "message" m ON m."id" = c."from"`);
    await query('DROP TABLE "copied"');
  }
  await query("ANALYZE");
}

/** Copies whole rows, whatever their columns, but for these. */
async function copyRows(query, table, changed, join) {
  const columns = await query(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'",
    [table],
  );
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const values = columns.map(({ name }) => changed[name] ?? `t."${name}"`).join(", ");
  await query(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM "${table}" t JOIN "copied" c ON ${join}`);
}
