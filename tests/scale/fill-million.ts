import { createHash } from "node:crypto";
import pg from "pg";

const MESSAGES = 1_000_000;

/** The word of this rank; no word is the beginning of another. */
export function wordOf(rank: number): string {
  const digits = createHash("md5").update(`${rank}`).digest("hex").slice(0, 10);
  return digits.replace(/./g, (digit) => "ghijklmnopqrstuv"[Number.parseInt(digit, 16)] ?? "");
}

/** Words follow Zipf's law: the first is in most mails, the last of 20,000 in hardly any. */
const MAKE_WORDS = `
  SELECT i, translate(left(md5(floor(20000 * power(random(), 4))::int::text), 10), '0123456789abcdef', 'ghijklmnopqrstuv') AS word FROM generate_series($1::int, $2::int) AS i,
  generate_series(1, 40)`;

/** Made after the rows, in a tenth of the time; those of constraints stay. */
const INDEXES = `
  SELECT i.relname AS name, pg_get_indexdef(x.indexrelid) AS definition
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
  WHERE t.relname IN ('message', 'message_search', 'conversation', 'conversation_mailbox', 'message_place') AND NOT x.indisunique`;

/**
 * A million messages of one company by SQL alone, in two mailboxes: of ten, seven open a conversation and three answer in
 * one of those; every fifth was sent, every thousandth is unread, every twentieth has a file.
 */
export async function fillMillion(url: string, companyId: number, mailboxIds: [number, number]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '256MB'",
    );
    const { rows } = await client.query(INDEXES);
    for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
    for (let from = 0; from < MESSAGES; from += 100_000) await fillStretch(client, from, companyId, mailboxIds);
    for (const { definition } of rows) await client.query(definition);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

async function fillStretch(client: pg.Client, from: number, companyId: number, mailboxIds: [number, number]) {
  const range = [from, from + 99_999];
  const id = (kind: string, number: string) =>
    `('${kind}0000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const conversation = "(CASE WHEN i % 10 < 7 THEN i ELSE i - i % 10 + i % 3 END)";
  await client.query("CREATE TEMPORARY TABLE filled (i int PRIMARY KEY, subject text, person int, words text[])");
  await client.query(
    `INSERT INTO filled SELECT i, 'Objet ' || (array_agg(word))[1] || ' ' || (array_agg(word))[2], (i::bigint * 7919 % 40000)::int,
      array_agg(DISTINCT word) FROM (${MAKE_WORDS}) AS w GROUP BY i`,
    range,
  );
  await client.query(`
    INSERT INTO "message" ("id", "companyId", "conversationId", "fingerprint", "externalId", "references", "direction",
      "subject", "fromName", "fromAddress", "to", "cc", "replyTo", "correspondentAddress", "clientId", "sentAt",
      "receivedAt", "size", "snippet", "hasAttachments", "seen")
    SELECT ${id("1", "i")}, ${companyId}, ${id("2", conversation)}, sha256(i::text::bytea), 'm' || i, '{}',
      (CASE WHEN i % 5 = 0 THEN 'SENT' ELSE 'RECEIVED' END)::"Direction", subject, 'Personne ' || person,
      'p' || person || '@exemple' || person % 500 || '.test', '[{"name": "", "address": "contact@atelier.test"}]', '[]',
      '[]', 'p' || person || '@exemple' || person % 500 || '.test',
      (SELECT "id" FROM "client" WHERE "companyId" = ${companyId} AND "name" = 'Client ' || person), now(),
      now() - (${MESSAGES} - i) * interval '1 minute', 4000, 'Bonjour', i % 20 = 0, i % 1000 <> 0
    FROM filled`);
  await client.query(`
    INSERT INTO "message_search" ("messageId", "companyId", "conversationId", "document")
    SELECT ${id("1", "i")}, ${companyId}, ${id("2", conversation)}, array_to_tsvector(words || ARRAY[
      'objet', '=sobjet', '=s' || split_part(subject, ' ', 2), '=s' || split_part(subject, ' ', 3), 'person', '=fperson',
      'p' || person || '@exemple' || person % 500 || '.test', '=fp' || person || '@exemple' || person % 500 || '.test',
      'exemple' || person % 500 || '.test', '=fexemple' || person % 500 || '.test',
      'contact@atelier.test', '=tcontact@atelier.test'])
    FROM filled`);
  await client.query(`
    INSERT INTO "conversation" ("id", "companyId", "subject", "firstMessageAt", "lastMessageAt", "lastMessageId",
      "messageCount", "unreadCount", "hasAttachments")
    SELECT "conversationId", ${companyId}, min("subject"), min("receivedAt"), max("receivedAt"),
      (array_agg("id" ORDER BY "receivedAt" DESC))[1], count(*), count(*) FILTER (WHERE NOT "seen"), bool_or("hasAttachments")
    FROM "message" WHERE "id" BETWEEN ${id("1", `${range[0]}`)} AND ${id("1", `${range[1]}`)} GROUP BY "conversationId"`);
  await client.query(`
    INSERT INTO "conversation_mailbox" ("conversationId", "mailboxId", "lastMessageAt")
    SELECT "id", CASE WHEN get_byte(uuid_send("id"), 15) % 10 = 0 THEN ${mailboxIds[1]} ELSE ${mailboxIds[0]} END, "lastMessageAt"
    FROM "conversation" WHERE "id" BETWEEN ${id("2", `${range[0]}`)} AND ${id("2", `${range[1]}`)}`);
  await client.query(`
    INSERT INTO "message_place" ("folderId", "uidValidity", "uid", "outcome", "messageId", "flags")
    SELECT f."id", 1, i, 'IMPORTED', ${id("1", "i")}, '{}' FROM filled
    JOIN "conversation_mailbox" b ON b."conversationId" = ${id("2", conversation)}
    JOIN "folder" f ON f."mailboxId" = b."mailboxId" AND f."path" = 'INBOX'`);
  await client.query("DROP TABLE filled");
}
