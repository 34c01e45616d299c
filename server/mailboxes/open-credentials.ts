import type { Credentials } from "@/server/network/credentials";
import { openAccessToken } from "@/server/oauth/open-access-token";
import { openPassword } from "./password";

interface StoredMailbox {
  id: number;
  companyId: number;
  username: string;
  passwordSealed: string | null;
}

/**
 * What a connected mailbox signs in with, in clear, to any of its servers: for the connection only. An access token that
 * a server has `refused` is replaced by a fresh one.
 */
export async function openCredentials(
  mailbox: StoredMailbox,
  { refused }: { refused?: string | undefined } = {},
): Promise<Credentials> {
  const { id, username, passwordSealed } = mailbox;
  if (passwordSealed) return { username, password: openPassword(mailbox, passwordSealed) };
  return { username, accessToken: await openAccessToken(id, { refused }) };
}
