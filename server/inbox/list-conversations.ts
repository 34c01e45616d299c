import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { pageOf } from "@/server/db/paging";
import { AppError } from "@/server/errors";
import { describeConversations } from "./describe-conversations";
import { decodeCursor, encodeCursor, type Position, type TieredPosition } from "./page-cursor";
import type { ConversationFilter, ListConversations } from "./schema";
import { type ListPart, orderParts } from "./search/order-parts";
import { planSearch, type SearchPlan } from "./search/plan-search";
import { type Selection, selectConversations } from "./select-conversations";
import type { ConversationPage } from "./views";

/** Counting stops here: « plus de 1 000 conversations ». */
const COUNTED = 1_000;

/**
 * One page of the Inbox, newest first; with a search the likely results come first, unless the order of date is asked
 * for. A constant number of queries whatever its length.
 */
export async function listConversations(viewer: Viewer, input: ListConversations): Promise<ConversationPage> {
  const { cursor, limit = 50, ...filter } = input;
  await requireFilterTargets(viewer, filter);
  const isSearched = Boolean(filter.q || filter.after || filter.before || filter.direction);
  const plan = isSearched ? await planSearch(viewer, filter) : null;
  const narrowed = { ...filter, mailboxId: filter.mailboxId ?? plan?.mailboxId ?? undefined };
  const positions = await readParts(viewer, narrowed, orderParts(plan), decodeCursor(cursor), limit + 1);
  const { page, nextCursor } = pageOf(positions, limit, encodeCursor);
  const [items, total] = await Promise.all([
    describeConversations(page.map(({ id }) => id)),
    cursor ? null : countMatches(viewer, narrowed, plan),
  ]);
  return { items, total, nextCursor, notices: plan?.notices ?? [] };
}

/** Another company's mailbox or client is no empty Inbox: it does not exist. */
async function requireFilterTargets(viewer: Viewer, { mailboxId, clientId }: ConversationFilter): Promise<void> {
  const { companyId } = viewer;
  const [mailboxes, clients] = await Promise.all([
    mailboxId === undefined ? 1 : db.mailbox.count({ where: { id: mailboxId, companyId } }),
    typeof clientId === "number" ? db.client.count({ where: { id: clientId, companyId } }) : 1,
  ]);
  if (mailboxes + clients < 2) throw new AppError("request.not_found");
}

/** Goes on where the page before ended; the next stretch is only read where one ends. */
async function readParts(
  viewer: Viewer,
  filter: ConversationFilter,
  parts: ListPart[],
  after: TieredPosition | null,
  limit: number,
): Promise<TieredPosition[]> {
  const found: TieredPosition[] = [];
  for (const { tier, ...part } of parts) {
    if (after && tier < after.tier) continue;
    const rest = limit - found.length;
    if (rest === 0) break;
    const start = after?.tier === tier ? after : null;
    const rows = await readPage(selectConversations(viewer, filter, part, start), rest);
    found.push(...rows.map((row) => ({ ...row, tier })));
  }
  return found;
}

function readPage({ source, at, id }: Selection, limit: number): Promise<Position[]> {
  return db.$queryRaw<Position[]>`
    SELECT ${id}::text AS "id", ${at} AS "at" FROM ${source} ORDER BY ${at} DESC, ${id} DESC LIMIT ${limit}`;
}

async function countMatches(viewer: Viewer, filter: ConversationFilter, plan: SearchPlan | null) {
  const all = plan?.all ?? null;
  if (all && "many" in all) return null;
  const part = { few: all?.few ?? null, conditions: [] };
  const { source } = selectConversations(viewer, filter, part, null);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (SELECT 1 FROM ${source} LIMIT ${COUNTED + 1}) t`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNTED), atLeast: count > COUNTED };
}
