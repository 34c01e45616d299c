import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { getMailbox } from "@/server/mailboxes/get-mailbox";
import { listFolders } from "@/server/mailboxes/list-folders";
import { UpdateMailbox } from "@/server/mailboxes/schema";
import { setScope } from "@/server/mailboxes/set-scope";
import { updateMailbox } from "@/server/mailboxes/update-mailbox";
import type { MailboxView } from "@/server/mailboxes/views";
import type { IntegrationChanges } from "./operations/integrations";

type Changes = z.output<typeof IntegrationChanges>;

/** Changes what a request names of a mailbox; all else stays as it is. */
export async function changeIntegration(
  viewer: Viewer,
  id: number,
  { folderIds, ...changes }: Changes,
): Promise<MailboxView> {
  const before = await getMailbox(viewer, id);
  if (folderIds) await requireFolders(viewer, id, folderIds);
  const { historyMonths, followDeletions, ...settings } = changes;
  const onlyScope = Object.values(settings).every((value) => value === undefined);
  if (onlyScope) return setScope(viewer, id, { folderIds, historyMonths, followDeletions }, "API");
  await updateMailbox(viewer, id, withWhatStays(before, changes));
  return folderIds ? setScope(viewer, id, { folderIds }, "API") : getMailbox(viewer, id);
}

/** Before anything is changed, so that a wrong folder changes nothing. */
async function requireFolders(viewer: Viewer, id: number, folderIds: number[]): Promise<void> {
  const known = new Set((await listFolders(viewer, id)).map((folder) => folder.id));
  if (!folderIds.every((folderId) => known.has(folderId))) {
    throw new AppError("request.invalid", { detail: { field: "folderIds" } });
  }
}

/** The port and the preset follow a new server, unless they are named too; the address is the user name of a new one. */
function withWhatStays(before: MailboxView, changes: Omit<Changes, "folderIds">) {
  const { name, emailAddress, username, imapHost, imapPort, useTls, syncIntervalMinutes, enabled } = before;
  const sameServer = changes.imapHost === undefined && changes.useTls === undefined;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { id: _, ...input } = UpdateMailbox.parse({
    id: before.id,
    ...{ name, emailAddress, username, imapHost, useTls, syncIntervalMinutes, enabled },
    ...(sameServer && { imapPort, provider: before.provider }),
    ...given,
  });
  return input;
}
