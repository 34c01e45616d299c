import type { MailAddress } from "@/server/inbox/views";

/** The sender's own copy says who got a blind one (RFC 5322 §3.6.3); what is sent never does. */
export function addBlindCopies(mail: Buffer, bcc: MailAddress[]): Buffer {
  // Names may need an encoding, addresses do not: they were looked at before the mail was sent.
  const addresses = bcc.map(({ address }) => address).filter((address) => /^[\x21-\x7e]+$/.test(address));
  if (addresses.length === 0) return mail;
  return Buffer.concat([Buffer.from(`Bcc: ${addresses.join(",\r\n ")}\r\n`), mail]);
}
