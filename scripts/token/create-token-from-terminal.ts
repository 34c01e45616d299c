import { parseArgs } from "node:util";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createToken } from "@/server/tokens/create-token";
import { CreateToken, type CreateTokenInput } from "@/server/tokens/schema";

const USAGE = "Usage : npm run token -- --name NOM [--scope read|sync|manage] [--days JOURS] [--email PROPRIÉTAIRE]";

/** Makes a token in the name of the owner with this address, by default of the first; returns the exit code. */
export async function createTokenFromTerminal(args: string[], say: (line: string) => void): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    say(USAGE);
    return 1;
  }
  const owner = await findOwner(options.email);
  if (!owner) {
    say(options.email ? `❌ Aucun propriétaire n'a l'adresse ${options.email}` : "❌ Créez d'abord votre compte");
    return 1;
  }
  const { token, view } = await createToken(owner, options.wanted);
  const until = view.expiresAt.toLocaleDateString("fr-FR");
  say(`✅ Token créé. Copiez-le maintenant : il ne sera plus affiché. Il expire le ${until}.`);
  say(token);
  return 0;
}

/** Without options, a token that may do everything, for a year: who reaches the terminal may that too. */
function readOptions(args: string[]): { wanted: CreateTokenInput; email: string | undefined } | null {
  try {
    const text = { type: "string" } as const;
    const { name, scope, days, email } = parseArgs({
      args,
      options: { name: text, scope: { ...text, default: "manage" }, days: { ...text, default: "365" }, email: text },
    }).values;
    return {
      wanted: CreateToken.parse({ name: name?.slice(0, 100), scope, days: Number(days) }),
      email: email?.trim().toLowerCase(),
    };
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
