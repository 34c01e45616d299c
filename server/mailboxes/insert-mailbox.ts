import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { refuseDuplicate } from "./refuse-duplicate";
import type { ConnectMailboxInput } from "./schema";

type KeepSecret = (tx: Transaction, mailbox: { id: number; companyId: number }) => Promise<unknown>;

/** Stores a new mailbox, and its secret by `keepSecret`: a seal names the row, so the row comes first. Answers its id. */
export function insertMailbox(
  { companyId }: Viewer,
  input: Omit<ConnectMailboxInput, "password" | "smtp">,
  keepSecret: KeepSecret,
): Promise<number> {
  return refuseDuplicate({ ...input, companyId }, () =>
    db.$transaction(async (tx) => {
      const nextSyncAt = input.enabled ? new Date() : null;
      const { id } = await tx.mailbox.create({ data: { ...input, companyId, nextSyncAt }, select: { id: true } });
      await keepSecret(tx, { id, companyId });
      await publishChange(tx, companyId, { kind: "mailbox", id });
      return id;
    }),
  );
}
