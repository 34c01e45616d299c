import { Prisma } from "@/server/db/generated/client";
import type { RowCondition, SelectedPart } from "../select-conversations";
import { NO_CONVERSATIONS } from "./collect-conversations";
import type { ConversationMatch } from "./conversation-match";
import type { SearchPlan } from "./plan-search";

/** One stretch of a list: inside of it conversations stand newest first, and no conversation is in two of them. */
export interface ListPart extends SelectedPart {
  tier: number;
}

/**
 * The stretches of a list, first to last. Likely results come before the others; and where only mail before a day is
 * meant, the conversations that went on after it come before those that ended, each of which an index holds in order.
 */
export function orderParts(plan: SearchPlan | null): ListPart[] {
  if (plan === null) return [{ tier: 0, few: null, conditions: [] }];
  const { all, first, before } = plan;
  const narrowing = plan.narrowing.map((condition) => () => condition);
  const others = all && first ? [isNone(first)] : [];
  return [
    ...(first ? splitAtEnd(first, narrowing, before).map((part) => ({ tier: 0, ...part })) : []),
    ...splitAtEnd(all, [...narrowing, ...others], before).map((part) => ({ tier: first ? 1 : 0, ...part })),
  ];
}

function isNone(match: ConversationMatch): RowCondition {
  return "few" in match
    ? ({ id }) => Prisma.sql`${id} <> ALL(${match.few}::uuid[])`
    : (row) => Prisma.sql`${match.many(row)} IS NOT TRUE`;
}

/** Few are looked up one by one anyway. */
function splitAtEnd(match: ConversationMatch | null, conditions: RowCondition[], before: Date | null): SelectedPart[] {
  if (match && "few" in match) return match.few === NO_CONVERSATIONS ? [] : [{ few: match.few, conditions }];
  const walk = (more: RowCondition[]) => ({ few: null, conditions: [...conditions, ...more] });
  if (match === null) return [walk([])];
  if (before === null) return [walk([match.many])];
  // An array of its own: PostgreSQL would rather walk the whole list than ask the index of spans for a handful.
  const wentOn: RowCondition = () => Prisma.sql`c."id" = ANY(ARRAY(
    SELECT w."id" FROM "conversation" w
    WHERE w."messageCount" > 1 AND tstzrange(w."firstMessageAt", w."lastMessageAt", '[]') @> ${before}::timestamptz
  ))`;
  return [walk([wentOn, isSince(before), match.handful]), walk([isBefore(before), match.many])];
}

function isSince(instant: Date): RowCondition {
  return ({ at }) => Prisma.sql`${at} >= ${instant}::timestamptz`;
}

function isBefore(instant: Date): RowCondition {
  return ({ at }) => Prisma.sql`${at} < ${instant}::timestamptz`;
}
