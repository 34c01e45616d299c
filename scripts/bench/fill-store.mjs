/**
 * Stores messages without a mail server, by copying those that are there, with ids of their own and other dates, into
 * a mailbox that is never synced: as many as it takes for the company to have `total`.
 * @param {(sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} query
 * @param {number} total
 */
export async function fillStore(query, total) {
  const copyRows = createCopier(query);
  const folderId = await addFolder(query, copyRows);
  const [{ count }] = await query('SELECT count(*)::int AS "count" FROM "message"');
  for (let copy = 1; copy * count < total; copy += 1) {
    await query(`CREATE TEMPORARY TABLE "copied" AS
      SELECT "id" AS "from", gen_random_uuid() AS "id", gen_random_uuid() AS "conversation", row_number() OVER () AS "row"
      FROM (SELECT "id" FROM "message" WHERE "externalId" NOT LIKE 'copy-%' LIMIT ${total - copy * count}) AS original`);
    const receivedAt = `m."receivedAt" - interval '${copy} days'`;
    await query(`INSERT INTO "conversation" ("id", "companyId", "subject", "firstMessageAt", "lastMessageAt", "lastMessageId", "messageCount")
      SELECT c."conversation", m."companyId", m."subject", ${receivedAt}, ${receivedAt}, c."id", 1
      FROM "copied" c JOIN "message" m ON m."id" = c."from"`);
    const message = {
      fingerprint: 'sha256(c."id"::text::bytea)',
      receivedAt: `t."receivedAt" - interval '${copy} days'`,
    };
    const ids = {
      id: 'c."id"',
      conversationId: 'c."conversation"',
      externalId: `'copy-' || c."id"`,
      messageId: `'copy-' || c."id"`,
    };
    await copyRows("message", { ...message, ...ids }, 'JOIN "copied" c ON c."from" = t."id"');
    const beside = 'JOIN "copied" c ON c."from" = t."messageId"';
    await copyRows("message_body", { messageId: 'c."id"' }, beside);
    await copyRows("message_search", { messageId: 'c."id"', conversationId: 'c."conversation"' }, beside);
    await query(`INSERT INTO "message_place" ("folderId", "uidValidity", "uid", "outcome", "messageId", "flags")
      SELECT ${folderId}, 1, ${copy * count} + "row", 'IMPORTED', "id", '{}' FROM "copied"`);
    await query(`INSERT INTO "thread_id" ("companyId", "threadId", "conversationId")
      SELECT m."companyId", 'copy-' || c."id", c."conversation" FROM "copied" c JOIN "message" m ON m."id" = c."from"`);
    await query('DROP TABLE "copied"');
  }
  await query("VACUUM ANALYZE");
}

async function addFolder(query, copyRows) {
  const never = { enabled: "false", nextSyncAt: "NULL", username: "'copied'" };
  await copyRows(
    "mailbox",
    { ...never, id: '(SELECT max("id") + 1 FROM "mailbox")' },
    'WHERE t."id" = (SELECT max("id") FROM "mailbox")',
  );
  const [folder] = await query(`INSERT INTO "folder" ("mailboxId", "path", "uidValidity")
    SELECT max("id"), 'INBOX', 1 FROM "mailbox" RETURNING "id"`);
  return folder.id;
}

/** Copies whole rows, whatever columns a table has, with these values in the place of theirs. */
function createCopier(query) {
  return async (table, changed, from) => {
    const columns = await query("SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1", [
      table,
    ]);
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const values = columns.map(({ name }) => changed[name] ?? `t."${name}"`).join(", ");
    await query(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM "${table}" t ${from}`);
  };
}
