import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type ErrorCode, isErrorCode } from "@/server/errors";
import { requireMailbox } from "@/server/mailboxes/require-mailbox";
import { PARSER_VERSION } from "@/server/messages/parser-version";
import { MAX_TRIES } from "@/server/messages/quarantine-messages";
import { readHeaderWords } from "@/server/mime/read-header-words";
import { requireOwner } from "./find-quarantined";
import type { QuarantinedView, QuarantineView } from "./views";

/** As many as a person could still look through; what is ignored or imported makes room for the rest. */
const SHOWN = 200;

interface Page {
  limit: number;
  /** Where the page before ended. */
  after?: { at: Date; id: number } | undefined;
}

/** A page of the mail of a mailbox that could not be imported and waits for a decision, newest first. */
export async function listQuarantined(
  viewer: Viewer,
  mailboxId: number,
  page: Page = { limit: SHOWN },
): Promise<QuarantineView> {
  requireOwner(viewer);
  await requireMailbox(viewer, mailboxId);
  const [rows, total] = await Promise.all([
    readRows(mailboxId, page),
    db.quarantinedMessage.count({ where: { mailboxId, resolvedAt: null } }),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return { items: shown.map(toView), total, end: last ? { at: last.at, id: last.id } : null };
}

interface Row extends Omit<QuarantinedView, "from" | "error" | "retrying" | "hasOriginal"> {
  fromText: string;
  errorCode: string;
  parserVersion: number;
  kept: boolean;
  at: Date;
}

function readRows(mailboxId: number, { limit, after }: Page): Promise<Row[]> {
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
      ${after ? Prisma.sql`AND (${at}, q."id") < (${after.at}, ${after.id})` : Prisma.empty}
    ORDER BY ${at} DESC, q."id" DESC
    LIMIT ${limit + 1}`;
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
