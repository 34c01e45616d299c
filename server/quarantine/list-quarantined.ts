import { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { momentCursor, type PageEnd, pageOf } from "@/server/db/paging";
import { type ErrorCode, isErrorCode } from "@/server/errors";
import { requireMailbox } from "@/server/mailboxes/require-mailbox";
import { PARSER_VERSION } from "@/server/messages/parser-version";
import { MAX_TRIES } from "@/server/messages/quarantine-messages";
import { readHeaderWords } from "@/server/mime/read-header-words";
import { requireOwner } from "./find-quarantined";
import type { QuarantinedView, QuarantineView } from "./views";

/** As many as a person could still look through; what is ignored or imported makes room for the rest. */
const SHOWN = 200;

const quarantineCursor = momentCursor(z.int32().positive());

interface PageQuery {
  limit: number;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
}

/** A page of the mail of a mailbox that could not be imported and waits for a decision, newest first. */
export async function listQuarantined(
  viewer: Viewer,
  mailboxId: number,
  { limit, cursor }: PageQuery = { limit: SHOWN },
): Promise<QuarantineView> {
  requireOwner(viewer);
  await requireMailbox(viewer, mailboxId);
  const [rows, total] = await Promise.all([
    readRows(mailboxId, quarantineCursor.read(cursor), limit + 1),
    db.quarantinedMessage.count({ where: { mailboxId, resolvedAt: null } }),
  ]);
  const { page, nextCursor } = pageOf(rows, limit, ({ at, id }) => quarantineCursor.write([at, id]));
  return { items: page.map(toView), total, nextCursor };
}

interface Row extends Omit<QuarantinedView, "from" | "error" | "retrying" | "hasOriginal"> {
  fromText: string;
  errorCode: string;
  parserVersion: number;
  kept: boolean;
  at: Date;
}

function readRows(mailboxId: number, after: PageEnd<number> | null, take: number): Promise<Row[]> {
  const at = Prisma.sql`coalesce(q."receivedAt", q."createdAt")`;
  return db.$queryRaw`
    SELECT q."id", q."fromText", q."subject", q."receivedAt", q."size", q."createdAt" AS "quarantinedAt", q."errorCode",
      q."tries", ${at} AS "at", q."parserVersion", q."blobHash" IS NOT NULL AS "kept", f."path" AS "folder", f."specialUse",
      f."synced" AS "folderSynced",
      (p."vanishedAt" IS NULL AND f."goneAt" IS NULL AND q."uidValidity" = f."uidValidity") IS TRUE AS "onServer"
    FROM "quarantined_message" q
    JOIN "folder" f ON f."id" = q."folderId"
    LEFT JOIN "message_place" p
      ON p."folderId" = q."folderId" AND p."uidValidity" = q."uidValidity" AND p."uid" = q."uid"
    WHERE q."mailboxId" = ${mailboxId} AND q."resolvedAt" IS NULL
      ${after ? Prisma.sql`AND (${at}, q."id") < (${after[0]}, ${after[1]})` : Prisma.empty}
    ORDER BY ${at} DESC, q."id" DESC
    LIMIT ${take}`;
}

function toView({ fromText, errorCode, parserVersion, kept, at: _, ...row }: Row): QuarantinedView {
  const { from, subject } = readHeaderWords({ from: fromText, subject: row.subject });
  const code: ErrorCode = isErrorCode(errorCode) ? errorCode : "message.unreadable";
  return {
    ...row,
    from,
    subject,
    error: { code, detail: {} },
    retrying: row.onServer && row.folderSynced && (row.tries < MAX_TRIES || parserVersion < PARSER_VERSION),
    hasOriginal: kept || row.onServer,
  };
}
