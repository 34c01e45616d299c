import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { type ErrorCode, isErrorCode } from "@/server/errors";
import { requireMailbox } from "@/server/mailboxes/require-mailbox";
import { PARSER_VERSION } from "@/server/messages/parser-version";
import { MAX_TRIES } from "@/server/messages/quarantine-messages";
import { readHeaderWords } from "@/server/mime/read-header-words";
import { requireOwner } from "./find-quarantined";
import type { QuarantinedView, QuarantineView } from "./views";

/** As many as a person could still look through; what is ignored or imported makes room for the rest. */
const SHOWN = 200;

/** The mail of a mailbox that could not be imported and waits for a decision, newest first. */
export async function listQuarantined(viewer: Viewer, mailboxId: number): Promise<QuarantineView> {
  requireOwner(viewer);
  await requireMailbox(viewer, mailboxId);
  const [rows, total] = await Promise.all([
    readRows(mailboxId),
    db.quarantinedMessage.count({ where: { mailboxId, resolvedAt: null } }),
  ]);
  return { items: rows.map(toView), total };
}

interface Row extends Omit<QuarantinedView, "from" | "error" | "retrying" | "hasOriginal"> {
  fromText: string;
  errorCode: string;
  parserVersion: number;
  kept: boolean;
}

function readRows(mailboxId: number): Promise<Row[]> {
  return db.$queryRaw`
    SELECT q."id", q."fromText", q."subject", q."receivedAt", q."size", q."createdAt" AS "quarantinedAt", q."errorCode",
      q."tries", q."parserVersion", q."blobHash" IS NOT NULL AS "kept", f."path" AS "folder", f."specialUse",
      f."synced" AS "folderSynced",
      (p."vanishedAt" IS NULL AND f."goneAt" IS NULL AND q."uidValidity" = f."uidValidity") IS TRUE AS "onServer"
    FROM "quarantined_message" q
    JOIN "folder" f ON f."id" = q."folderId"
    LEFT JOIN "message_place" p
      ON p."folderId" = q."folderId" AND p."uidValidity" = q."uidValidity" AND p."uid" = q."uid"
    WHERE q."mailboxId" = ${mailboxId} AND q."resolvedAt" IS NULL
    ORDER BY coalesce(q."receivedAt", q."createdAt") DESC, q."id" DESC
    LIMIT ${SHOWN}`;
}

function toView({ fromText, errorCode, parserVersion, kept, ...row }: Row): QuarantinedView {
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
