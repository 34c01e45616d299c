import { Prisma } from "@/server/db/generated/client";
import type { SelectedPart } from "../select-conversations";
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
  if (plan === null) return [{ tier: 0, match: null, conditions: [] }];
  const { all, first, narrowing: conditions } = plan;
  if (first === null) return splitAtEnd({ tier: 0, match: all, conditions }, plan.before);
  const others = "few" in first ? withoutFew(all, first.few, conditions) : withoutMany(all, first.many, conditions);
  return [
    { tier: 0, match: first, conditions },
    { tier: 1, ...others },
  ].flatMap((part) => splitAtEnd(part, plan.before));
}

function withoutFew(all: SelectedPart["match"], ids: string[], conditions: Prisma.Sql[]): SelectedPart {
  if (all && "few" in all) {
    const known = new Set(ids);
    return { match: { few: all.few.filter((id) => !known.has(id)) }, conditions };
  }
  return { match: all, conditions: [...conditions, Prisma.sql`c."id" <> ALL(${ids}::uuid[])`] };
}

function withoutMany(match: SelectedPart["match"], first: Prisma.Sql, conditions: Prisma.Sql[]): SelectedPart {
  return { match, conditions: [...conditions, Prisma.sql`${first} IS NOT TRUE`] };
}

/** Few are looked up one by one anyway. */
function splitAtEnd(part: ListPart, before: Date | null): ListPart[] {
  if (before === null || (part.match && "few" in part.match)) return [part];
  // An array of its own: PostgreSQL would rather walk the whole list than ask the index of spans for a handful.
  const wentOn = Prisma.sql`c."id" = ANY(ARRAY(
    SELECT w."id" FROM "conversation" w
    WHERE w."messageCount" > 1 AND tstzrange(w."firstMessageAt", w."lastMessageAt", '[]') @> ${before}::timestamptz
  )) AND c."lastMessageAt" >= ${before}::timestamptz`;
  const ended = Prisma.sql`c."lastMessageAt" < ${before}::timestamptz`;
  return [wentOn, ended].map((span) => ({ ...part, conditions: [...part.conditions, span] }));
}
