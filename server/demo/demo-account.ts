import { createHmac } from "node:crypto";
import { env } from "@/server/env";
import { SHOP } from "./mails/people";

/**
 * Who may log in to the demonstration server. The password is this installation's own and the same in each of its
 * processes, so that none has to read it from the database.
 */
export function demoAccount(): { emailAddress: string; password: string } {
  const hmac = createHmac("sha256", env().LOKARIO_SESSION_SECRET);
  return { emailAddress: SHOP.address, password: hmac.update("demonstration mailbox").digest("base64url") };
}
