import type { TokenScope } from "@/server/db/generated/enums";
import type { Scope } from "./schema";

/** How the database spells a scope. */
export const STORED_SCOPES = { read: "READ", sync: "SYNC", manage: "MANAGE" } as const satisfies Record<
  Scope,
  TokenScope
>;

export function toScope(stored: TokenScope): Scope {
  return stored.toLowerCase() as Lowercase<TokenScope>;
}
