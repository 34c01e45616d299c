import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { createFirstOwner } from "./create-first-owner";
import { FirstOwner } from "./schema";
import type { Viewer } from "./viewer";

/**
 * Creates the owner that `LOKARIO_OWNER_EMAIL`, `_PASSWORD`, `_NAME` and `LOKARIO_COMPANY` describe; null when they
 * do not, or when somebody owns this installation already. Name and company have plain stand-ins.
 */
export async function createFirstOwnerFromEnv(): Promise<Viewer | null> {
  const { LOKARIO_OWNER_EMAIL: email, LOKARIO_OWNER_PASSWORD: password } = env();
  if (!email || !password) return null;
  const { LOKARIO_OWNER_NAME: name = email, LOKARIO_COMPANY: company = "Mon entreprise" } = env();
  try {
    return await createFirstOwner(FirstOwner.parse({ name, email, password, company }));
  } catch (error) {
    if (error instanceof AppError && error.code === "setup.already_done") return null;
    throw error;
  }
}
