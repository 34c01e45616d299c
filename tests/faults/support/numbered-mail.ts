import { buildMail } from "@/tests/support/mail";

/** A mail that is the same whenever it is built, and that its number tells from others. */
export function numberedMail(number: number, mail: Parameters<typeof buildMail>[0] = {}): string {
  return buildMail({
    subject: `Mail ${number}`,
    text: `Texte ${number}`,
    messageId: `mail-${number}@client.test`,
    date: new Date(Date.UTC(2026, 5, 1) + number * 60_000),
    ...mail,
  });
}
