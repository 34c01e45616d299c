import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { findMatchingClients } from "./find-matching-clients";
import type { MailCondition } from "./mail-condition";
import { foldText } from "./operators";
import type { SearchCondition, SearchNotice } from "./parsed-search";
import { readDate } from "./read-date";

type Resolved = { condition: MailCondition } | { notice: SearchNotice };

/** What the conditions of a search mean in this company now; those that name nothing there are left out and explained. */
export async function resolveConditions(
  viewer: Viewer,
  conditions: SearchCondition[],
  timeZone: string,
): Promise<{ conditions: MailCondition[]; notices: SearchNotice[] }> {
  const resolved = await Promise.all(conditions.map((condition) => resolve(viewer, condition, timeZone)));
  return {
    conditions: resolved.flatMap((one) => ("condition" in one ? one.condition : [])),
    notices: resolved.flatMap((one) => ("notice" in one ? one.notice : [])),
  };
}

async function resolve(viewer: Viewer, condition: SearchCondition, timeZone: string): Promise<Resolved> {
  const { operator, value, negated, written } = condition;
  const refuse = (code: SearchNotice["code"]) => ({ notice: { code, written, operator } });
  switch (operator) {
    case "after":
    case "before": {
      const at = readDate(value, timeZone, new Date());
      return at ? { condition: { kind: operator, at, negated } } : refuse("unreadable_date");
    }
    case "mailbox": {
      const ids = await findMailboxes(viewer, value);
      return ids.length > 0 ? { condition: { kind: "mailbox", ids, negated } } : refuse("unknown_mailbox");
    }
    case "client": {
      const ids = await findMatchingClients(viewer, value.split(/\s+/).filter(Boolean));
      return ids.length > 0 ? { condition: { kind: "client", ids, negated } } : refuse("unknown_client");
    }
    default:
      return { condition: { kind: operator, negated } };
  }
}

/** By the beginning of a word of their name, or of their address. */
async function findMailboxes({ companyId }: Viewer, value: string): Promise<number[]> {
  const mailboxes = await db.mailbox.findMany({
    where: { companyId },
    select: { id: true, name: true, emailAddress: true },
  });
  const wanted = foldText(value);
  return mailboxes
    .filter(({ name, emailAddress }) => ` ${foldText(name)} ${foldText(emailAddress)}`.includes(` ${wanted}`))
    .map(({ id }) => id);
}
