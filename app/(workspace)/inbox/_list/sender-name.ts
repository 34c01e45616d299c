import type { MailAddress } from "@/server/inbox/views";

/** A person as lists show them: the name they write under, else the address. */
export function senderName({ name, address }: MailAddress): string {
  const trimmed = name.trim().replace(/^["']|["']$/g, "");
  return trimmed === "" ? address : trimmed;
}
