import type { Loan, Purpose } from "@/server/connections/lane";
import { withConnection } from "@/server/connections/with-connection";
import { AppError } from "@/server/errors";
import type { FolderRef } from "./message-ref";

/** Opens a folder for `work`; refuses when the folder's UIDs changed meaning (`attachment.unavailable`). */
export function withFolder<T>(
  { mailboxId, path, uidValidity }: FolderRef,
  purpose: Purpose,
  work: (loan: Loan) => Promise<T>,
): Promise<T> {
  return withConnection(mailboxId, { purpose }, async (loan) => {
    const status = await loan.session.openFolder(path);
    if (status.uidValidity !== uidValidity) throw new AppError("attachment.unavailable");
    return work(loan);
  });
}
