import { parseArgs } from "node:util";
import { createApiToken } from "@/server/auth/api-tokens";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

const DAY_MS = 86_400_000;
const USAGE = "Usage : npm run token -- --name NOM [--email PROPRIÉTAIRE] [--days JOURS]";

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
  const { days } = options;
  const expiresAt = days === undefined ? null : new Date(Date.now() + days * DAY_MS);
  const token = await createApiToken(owner, options.name, expiresAt);
  const until = expiresAt ? ` Il expire le ${expiresAt.toLocaleDateString("fr-FR")}.` : "";
  say(`✅ Token créé. Copiez-le maintenant : il ne sera plus affiché.${until}`);
  say(token);
  return 0;
}

interface Options {
  name: string;
  email: string | undefined;
  days: number | undefined;
}

function readOptions(args: string[]): Options | null {
  try {
    const { name, email, days } = parseArgs({
      args,
      options: { name: { type: "string" }, email: { type: "string" }, days: { type: "string" } },
    }).values;
    if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days)) return null;
    const trimmed = name?.trim().slice(0, 100);
    if (!trimmed) return null;
    return { name: trimmed, email: email?.trim().toLowerCase(), days: days === undefined ? undefined : Number(days) };
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
