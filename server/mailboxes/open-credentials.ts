import { AppError } from "@/server/errors";
import type { Credentials } from "@/server/network/credentials";
import { openPassword } from "./password";

interface StoredMailbox {
  id: number;
  companyId: number;
  username: string;
  passwordSealed: string | null;
}

/** What a connected mailbox signs in with, in clear, to any of its servers: for the connection only. */
export async function openCredentials(mailbox: StoredMailbox): Promise<Credentials> {
  const { username, passwordSealed } = mailbox;
  if (!passwordSealed) throw new AppError("request.not_found");
  return { username, password: openPassword(mailbox, passwordSealed) };
}
