import { parseArgs } from "node:util";
import { createApiToken } from "@/server/auth/api-tokens";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

const USAGE = "Usage : npm run token -- --name NOM [--email PROPRIÉTAIRE]";

/** Makes a token in the name of the owner with this address, by default of the first; returns the exit code. */
export async function createTokenFromTerminal(args: string[], say: (line: string) => void): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    say(`❌ ${USAGE}`);
    return 1;
  }
  const owner = await findOwner(options.email);
  if (!owner) {
    say(options.email ? `❌ Aucun propriétaire n'a l'adresse ${options.email}` : "❌ Créez d'abord votre compte");
    return 1;
  }
  const token = await createApiToken(owner, options.name);
  say("✅ Token créé. Copiez-le maintenant : il ne sera plus affiché.");
  say(token);
  return 0;
}

function readOptions(args: string[]): { name: string; email: string | undefined } | null {
  try {
    const { name, email } = parseArgs({
      args,
      options: { name: { type: "string" }, email: { type: "string" } },
    }).values;
    const trimmed = name?.trim().slice(0, 100);
    return trimmed ? { name: trimmed, email: email?.trim().toLowerCase() } : null;
  } catch {
    return null;
  }
}

async function findOwner(email: string | undefined): Promise<Viewer | null> {
  const found = await db.membership.findFirst({
    where: { role: "OWNER", ...(email && { user: { email } }) },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  return found && { userId: found.userId, companyId: found.companyId, role: found.role };
}
