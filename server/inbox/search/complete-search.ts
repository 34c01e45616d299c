import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { CompleteSearch } from "../schema";
import { findMatchingClients } from "./find-matching-clients";
import { foldText } from "./operators";

const SHOWN = 8;

/** What can stand behind an operator, and who or what it is. */
export interface SearchValue {
  value: string;
  label: string;
}

/** The values that begin with, or hold, what is typed behind an operator: the company's own mailboxes, clients, correspondents. */
export async function completeSearch(viewer: Viewer, { operator, text }: CompleteSearch): Promise<SearchValue[]> {
  const typed = text.trim();
  if (operator === "mailbox") return findMailboxes(viewer, typed);
  const clients = await findClients(viewer, typed);
  if (operator === "client") return clients.map(({ name, address }) => ({ value: name, label: address ?? "" }));
  const known = clients.flatMap(({ name, address }) => (address === null ? [] : { value: address, label: name }));
  const others = known.length < SHOWN && typed !== "" ? await findCorrespondents(viewer, typed) : [];
  const values = new Map([...known, ...others].map((one) => [one.value, one]));
  return [...values.values()].slice(0, SHOWN);
}

async function findMailboxes({ companyId }: Viewer, typed: string): Promise<SearchValue[]> {
  const mailboxes = await db.mailbox.findMany({
    where: { companyId, deletedAt: null },
    select: { name: true, emailAddress: true },
    orderBy: { name: "asc" },
  });
  const wanted = foldText(typed);
  return mailboxes
    .filter(({ name, emailAddress }) => foldText(`${name} ${emailAddress}`).includes(wanted))
    .slice(0, SHOWN)
    .map(({ name, emailAddress }) => ({ value: name, label: emailAddress }));
}

/** Those of whom there was news last come first. */
async function findClients(viewer: Viewer, typed: string): Promise<{ name: string; address: string | null }[]> {
  const words = typed.split(/\s+/).filter(Boolean);
  const ids = words.length === 0 ? null : await findMatchingClients(viewer, words);
  if (ids?.length === 0) return [];
  return db.$queryRaw`
    SELECT c."name", (SELECT a."address" FROM "client_address" a WHERE a."clientId" = c."id" ORDER BY a."ordinal" LIMIT 1)
      AS "address"
    FROM "client" c
    WHERE c."companyId" = ${viewer.companyId} AND (${ids === null} OR c."id" = ANY(${ids ?? []}::int[]))
    ORDER BY (SELECT max(m."receivedAt") FROM "message" m WHERE m."clientId" = c."id") DESC NULLS LAST, c."name"
    LIMIT ${SHOWN}`;
}

/** By the beginning of their addresses: the index is entered anew for each, so that it takes as long for a million mails. */
async function findCorrespondents({ companyId }: Viewer, typed: string): Promise<SearchValue[]> {
  const beginning = typed.toLowerCase();
  return db.$queryRaw`
    WITH RECURSIVE found AS (
      (SELECT m."correspondentAddress" AS "value", m."fromName", m."direction", 1 AS "count" FROM "message" m
        WHERE m."companyId" = ${companyId} AND m."correspondentAddress" >= ${beginning}
        ORDER BY m."correspondentAddress" LIMIT 1)
      UNION ALL
      SELECT next.* FROM found, LATERAL (
        SELECT m."correspondentAddress", m."fromName", m."direction", found."count" + 1 FROM "message" m
        WHERE m."companyId" = ${companyId} AND m."correspondentAddress" > found."value"
        ORDER BY m."correspondentAddress" LIMIT 1) AS next
      WHERE found."count" < ${SHOWN} AND starts_with(found."value", ${beginning})
    )
    SELECT "value", CASE WHEN "direction" = 'RECEIVED' THEN "fromName" ELSE '' END AS "label" FROM found
    WHERE starts_with("value", ${beginning})`;
}
