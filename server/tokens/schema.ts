import { z } from "zod";

/** What a token may ask for, each including the one before: read, start syncs, change anything. */
export const SCOPES = ["read", "sync", "manage"] as const;
export type Scope = (typeof SCOPES)[number];

/** Days that a token may live; none lives for ever, as whoever forgot it would never notice who uses it. */
const LONGEST_DAYS = 3_650;

export const CreateToken = z.object({
  name: z
    .string("name")
    .trim()
    .min(1, "name")
    .max(100, "name")
    // A line break would forge a line where names are listed, and PostgreSQL refuses NUL.
    .regex(/^\P{Cc}*$/u, "name"),
  scope: z.enum(SCOPES, "scope"),
  days: z.int("days").min(1, "days").max(LONGEST_DAYS, "days"),
});
export type CreateTokenInput = z.output<typeof CreateToken>;

export const TokenRef = z.object({ id: z.int32().positive() });

/** Whether a token with the one scope may do what needs the other. */
export function includesScope(granted: Scope, needed: Scope): boolean {
  return SCOPES.indexOf(granted) >= SCOPES.indexOf(needed);
}
