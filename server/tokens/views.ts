import type { Scope } from "./schema";

/** A token as people see it: never the token itself, which nobody has but who copied it. */
export interface TokenView {
  id: number;
  name: string;
  /** Its first characters, by which a person tells it from others. */
  prefix: string;
  scope: Scope;
  /** Whose rights it has. */
  person: string;
  createdAt: Date;
  /** To the minute; null before the first use. */
  lastUsedAt: Date | null;
  expiresAt: Date;
  expired: boolean;
}

/** A new token, in clear for the only time. */
export interface CreatedToken {
  token: string;
  view: TokenView;
}
