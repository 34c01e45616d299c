import { Prisma } from "@/server/db/generated/client";
import type { RowCondition, SelectedPart } from "../select-conversations";
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
  const { all, first } = plan;
  const narrowing = plan.narrowing.map((condition) => () => condition);
  const others = all && first ? withoutFirst(all, first) : { match: all, conditions: [] };
  return [
    ...(first ? [{ tier: 0, match: first, conditions: narrowing }] : []),
    { tier: first ? 1 : 0, match: others.match, conditions: [...narrowing, ...others.conditions] },
  ].flatMap(({ tier, match, conditions }) => splitAtEnd({ tier, ...select(match, conditions) }, plan.before));
}

type Row = Parameters<RowCondition>[0];

function withoutFirst(all: ConversationMatch, first: ConversationMatch) {
  if ("many" in first) {
    return { match: all, conditions: [(row: Row) => Prisma.sql`${first.many(row)} IS NOT TRUE`] };
  }
  const known = new Set(first.few);
  return "few" in all
    ? { match: { few: all.few.filter((id) => !known.has(id)) }, conditions: [] }
    : { match: all, conditions: [({ id }: Row) => Prisma.sql`${id} <> ALL(${first.few}::uuid[])`] };
}

function select(match: ConversationMatch | null, conditions: RowCondition[]): SelectedPart {
  if (match === null) return { few: null, conditions };
  return "few" in match ? { few: match.few, conditions } : { few: null, conditions: [...conditions, match.many] };
}

/** Few are looked up one by one anyway. */
function splitAtEnd(part: ListPart, before: Date | null): ListPart[] {
  if (before === null || part.few !== null) return [part];
  // An array of its own: PostgreSQL would rather walk the whole list than ask the index of spans for a handful.
  const wentOn: RowCondition = () => Prisma.sql`c."id" = ANY(ARRAY(
    SELECT w."id" FROM "conversation" w
    WHERE w."messageCount" > 1 AND tstzrange(w."firstMessageAt", w."lastMessageAt", '[]') @> ${before}::timestamptz
  ))`;
  return [
    { ...part, conditions: [...part.conditions, wentOn, isSince(before)] },
    { ...part, conditions: [...part.conditions, isBefore(before)] },
  ];
}

function isSince(instant: Date): RowCondition {
  return ({ at }) => Prisma.sql`${at} >= ${instant}::timestamptz`;
}

function isBefore(instant: Date): RowCondition {
  return ({ at }) => Prisma.sql`${at} < ${instant}::timestamptz`;
}
