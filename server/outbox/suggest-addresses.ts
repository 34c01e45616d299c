import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { escapeLike } from "@/server/db/escape-like";
import type { KnownAddress } from "./views";

const SHOWN = 8;
/** Of the newest mail: whom one writes to is whom one wrote with. */
const SCANNED = 3_000;

/**
 * Clients and correspondents whose name or address begins a word with what was typed, clients first, then those of the
 * most recent mail. Accents and case do not matter.
 */
export async function suggestAddresses({ companyId }: Viewer, q: string): Promise<KnownAddress[]> {
  const wanted = `%${escapeLike(q)}%`;
  return db.$queryRaw<KnownAddress[]>`
    WITH known AS (
      SELECT c."name", a."address", true AS "isClient", now() AS "at"
      FROM "client_address" a JOIN "client" c ON c."id" = a."clientId" WHERE a."companyId" = ${companyId}
      UNION ALL
      SELECT * FROM (
        SELECT m."fromName", m."fromAddress", false, m."receivedAt" FROM "message" m
        WHERE m."companyId" = ${companyId} AND m."direction" = 'RECEIVED'
        ORDER BY m."receivedAt" DESC, m."id" DESC LIMIT ${SCANNED}
      ) received
      UNION ALL
      SELECT recipient ->> 'name', lower(recipient ->> 'address'), false, sent."receivedAt" FROM (
        SELECT m."to", m."receivedAt" FROM "message" m
        WHERE m."companyId" = ${companyId} AND m."direction" = 'SENT'
        ORDER BY m."receivedAt" DESC, m."id" DESC LIMIT ${SCANNED}
      ) sent, jsonb_array_elements(sent."to") recipient
    ), found AS (
      SELECT DISTINCT ON (known."address") * FROM known
      WHERE known."address" LIKE '%_@_%' AND (unaccent(known."name") ILIKE unaccent(${wanted})
        OR known."address" ILIKE ${wanted})
      ORDER BY known."address", known."isClient" DESC, known."at" DESC
    )
    SELECT "name", "address", "isClient" FROM found ORDER BY "isClient" DESC, "at" DESC, "name" LIMIT ${SHOWN}`;
}
