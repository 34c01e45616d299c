import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { TOKEN_FIELDS, toTokenView } from "./to-token-view";
import type { TokenView } from "./views";

/** The company's tokens but those revoked, newest first; an expired one is shown until somebody clears it away. */
export async function listTokens({ companyId }: Viewer): Promise<TokenView[]> {
  const rows = await db.apiToken.findMany({
    where: { companyId, revokedAt: null },
    select: TOKEN_FIELDS,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map(toTokenView);
}
