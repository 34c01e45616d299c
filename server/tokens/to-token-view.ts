import type { Prisma } from "@/server/db/generated/client";
import { toScope } from "./stored-scope";
import type { TokenView } from "./views";

/** The columns of a view: without the hash. */
export const TOKEN_FIELDS = {
  id: true,
  name: true,
  prefix: true,
  scope: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
  user: { select: { name: true } },
} as const satisfies Prisma.ApiTokenSelect;

export function toTokenView({
  user,
  scope,
  ...row
}: Prisma.ApiTokenGetPayload<{ select: typeof TOKEN_FIELDS }>): TokenView {
  return { ...row, scope: toScope(scope), person: user.name, expired: row.expiresAt <= new Date() };
}
