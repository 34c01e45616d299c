import { randomBytes } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { hashToken } from "./hash-token";
import type { CreateTokenInput } from "./schema";
import { STORED_SCOPES } from "./stored-scope";
import { TOKEN_FIELDS, toTokenView } from "./to-token-view";
import type { CreatedToken } from "./views";

/** By this, tools that look for leaked secrets know one of ours. */
export const TOKEN_PREFIX = "lok_";
const SHOWN_LENGTH = 10;
const DAY_MS = 86_400_000;

/**
 * Makes a bearer token that acts for its owner within its scope. The answer is the only place where it ever stands in
 * clear.
 */
export async function createToken(
  { role, companyId, userId }: Viewer,
  { name, scope, days }: CreateTokenInput,
): Promise<CreatedToken> {
  if (role !== "OWNER") throw new AppError("auth.forbidden");
  const token = `${TOKEN_PREFIX}${randomBytes(32).toString("base64url")}`;
  const row = await db.apiToken.create({
    data: {
      companyId,
      userId,
      name,
      scope: STORED_SCOPES[scope],
      prefix: token.slice(0, SHOWN_LENGTH),
      hash: hashToken(token),
      expiresAt: new Date(Date.now() + days * DAY_MS),
    },
    select: TOKEN_FIELDS,
  });
  return { token, view: toTokenView(row) };
}
