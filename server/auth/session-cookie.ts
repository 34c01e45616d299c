import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/server/env";

const SessionToken = z.object({ sid: z.uuid() });

/** The session id inside a cookie that we sealed and that has not expired; null for any other. */
export async function readSessionCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: env().LOKARIO_SESSION_SECRET }).catch(() => null);
  return SessionToken.safeParse(token).data?.sid ?? null;
}
