import { db } from "@/server/db/client";
import { readMailboxViews } from "./read-mailbox-views";
import type { MailboxView } from "./views";

/** The connected mailboxes of every company, by id. For the terminal, whose user has the database anyway. */
export async function listMailboxesOfAll(): Promise<MailboxView[]> {
  const companies = await db.company.findMany({ select: { id: true } });
  const views = await Promise.all(companies.map(({ id }) => readMailboxViews(id)));
  return views.flat().sort((one, other) => one.id - other.id);
}
