import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { verifyPassword } from "./password";
import { Credentials } from "./schema";
import { countAttempt, forgiveAttempts } from "./sign-in-limits";

/**
 * The id of the user whose address and password these are. Every refusal is `auth.invalid_credentials` after the
 * same work, whether the address is unknown, the password wrong or the person no longer in any company.
 */
export async function authenticate(input: { email: unknown; password: unknown; ip: string }): Promise<number> {
  const credentials = Credentials.safeParse(input);
  if (!credentials.success) throw new AppError("auth.invalid_credentials");
  const { email, password } = credentials.data;
  const attempt = { email, ip: input.ip };
  await countAttempt(attempt);
  const user = await db.user.findUnique({ where: { email, memberships: { some: {} } } });
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !fits) throw new AppError("auth.invalid_credentials");
  await forgiveAttempts(attempt);
  return user.id;
}
