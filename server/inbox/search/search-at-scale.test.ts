import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { listConversations } from "../list-conversations";
import type { ListConversations } from "../schema";
import { selectHits } from "./select-hits";

const MESSAGES = 20_000;
/** Conversations: the likely ones of each search, and hundreds of others. */
const READ = 1_500;
/** Begins in Paris. */
const JUNE = "2025-05-31T22:00:00Z";

let viewer: Viewer;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await useOwnDatabase();
  drop = database.drop;
  viewer = (await createCompany()).member;
  await fill(viewer.companyId);
});

afterAll(() => drop?.());

/**
 * One mail an hour, of ten three are answers to others. « devis » is in every second, « portail » in every fourth,
 * « chantier » in one of a hundred, those in the subject of every fortieth; and other words, for statistics of them.
 */
async function fill(companyId: number): Promise<void> {
  const id = (kind: string, number: string) =>
    `('${kind}0000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const words = `array_remove(ARRAY['x' || i % 300,
    CASE WHEN i % 2 = 0 THEN 'devis' END, CASE WHEN i % 40 = 0 THEN '=sdevis' END,
    CASE WHEN i % 4 = 0 THEN 'portail' END, CASE WHEN i % 40 = 0 THEN '=sportail' END,
    CASE WHEN i % 100 = 0 THEN 'chantier' END, CASE WHEN i % 200 = 0 THEN '=schantier' END], NULL)`;
  const insert = [
    "SET LOCAL session_replication_role = replica",
    `INSERT INTO "message" ("id", "companyId", "conversationId", "fingerprint", "externalId", "references", "direction",
        "subject", "fromName", "fromAddress", "to", "cc", "replyTo", "correspondentAddress", "sentAt", "receivedAt", "size",
        "snippet", "hasAttachments", "seen")
      SELECT ${id("1", "i")}, ${companyId}, ${id("2", "CASE WHEN i % 10 < 7 THEN i ELSE i - i % 10 + i % 3 END")},
        sha256(i::text::bytea), 'm' || i, '{}', 'RECEIVED', 'Objet', 'Marie', 'marie@client.test', '[]', '[]', '[]',
        'marie@client.test', '2024-01-01Z'::timestamptz + i * interval '1 hour',
        '2024-01-01Z'::timestamptz + i * interval '1 hour', 1, '', false, true
      FROM generate_series(0, ${MESSAGES - 1}) AS i`,
    `INSERT INTO "message_search" ("messageId", "companyId", "conversationId", "document")
      SELECT m."id", m."companyId", m."conversationId", array_to_tsvector(${words})
      FROM "message" m, LATERAL (SELECT substr(m."externalId", 2)::int AS i) AS n`,
    `INSERT INTO "conversation" ("id", "companyId", "subject", "firstMessageAt", "lastMessageAt", "lastMessageId",
        "messageCount", "unreadCount", "hasAttachments")
      SELECT "conversationId", ${companyId}, 'Objet', min("receivedAt"), max("receivedAt"),
        (array_agg("id" ORDER BY "receivedAt" DESC))[1], count(*), 0, false FROM "message" GROUP BY "conversationId"`,
  ];
  await db.$transaction(insert.map((statement) => db.$executeRawUnsafe(statement)));
  await db.$executeRaw`VACUUM ANALYZE`;
}

/** What a search must give, by reading every message. */
async function readAll(words: string[], before = "infinity"): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text FROM "conversation" c, LATERAL (
      SELECT bool_or(s."document" @@ ${words.map((word) => `=s${word}`).join(" & ")}::tsquery) AS "likely"
      FROM "message" m JOIN "message_search" s ON s."messageId" = m."id"
      WHERE m."conversationId" = c."id" AND (s."document" @@ ${words.join(" & ")}::tsquery) IS TRUE
        AND m."receivedAt" < ${before}::timestamptz
    ) AS found
    WHERE found."likely" IS NOT NULL
    ORDER BY found."likely" DESC, c."lastMessageAt" DESC, c."id" DESC`;
  return rows.map(({ id }) => id);
}

async function readPages(search: ListConversations, pages: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const { items, nextCursor } = await listConversations(viewer, { ...search, limit: 100, cursor });
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor;
    if (cursor === null) break;
  }
  return ids;
}

describe("the pages of a search are exact, likely results first", () => {
  it.each<[string, string, string[], string?]>([
    ["a rare word, looked up", "chantier", ["chantier"]],
    ["a rare word beside a frequent one", "devis chantier", ["devis", "chantier"]],
    ["the same before a day", "chantier devis avant:2025-06-01", ["devis", "chantier"], JUNE],
    ["a word that many have", "portail", ["portail"]],
    [
      "the same before a day, conversations that went on after it included",
      "portail avant:2025-06-01",
      ["portail"],
      JUNE,
    ],
    ["a word that most have", "devis", ["devis"]],
    ["a word that most have, before a day", "devis avant:2025-06-01", ["devis"], JUNE],
    ["words that most have", "devis portail", ["devis", "portail"]],
  ])("%s", async (_what, q, words, before) => {
    const expected = await readAll(words, before);
    expect(expected.length).toBeGreaterThan(100);
    const ids = await readPages({ q }, READ / 100);
    expect(ids).toEqual(expected.slice(0, READ));
  });

  it("counts what is looked up", async () => {
    const { total } = await listConversations(viewer, { q: "devis chantier" });
    expect(total).toEqual({ count: (await readAll(["devis", "chantier"])).length, atLeast: false });
  });
});

describe("selectHits", () => {
  const typed = (word: string) => `('${word}') | ('${word}':*)`;
  const amountOf = async (...words: string[]) => (await selectHits(viewer.companyId, words)).amount;

  it("asks the index for the rare words, and their documents for the frequent ones", async () => {
    const { sql } = await selectHits(viewer.companyId, [typed("devis"), typed("chantier")]);
    expect(sql.values).toEqual([viewer.companyId, typed("chantier"), typed("devis")]);
  });

  it("asks the index for words that are of one kind", async () => {
    const { sql } = await selectHits(viewer.companyId, [typed("devis"), typed("portail")]);
    expect(sql.values).toEqual([viewer.companyId, `${typed("devis")} & ${typed("portail")}`]);
  });

  it("tells the words that many messages have", async () => {
    expect(await amountOf(typed("devis"))).toBe("many");
    expect(await amountOf(typed("portail"))).toBe("some");
    expect(await amountOf(typed("chantier"))).toBe("unknown");
  });

  it("concludes nothing from words that PostgreSQL does not know, however many there are", async () => {
    const unknown = Array.from({ length: 300 }, (_one, index) => typed(`absent${index}`)).join(" | ");
    expect(await amountOf(unknown)).toBe("unknown");
    expect(await amountOf(typed("devis"), unknown)).toBe("unknown");
  });
});
