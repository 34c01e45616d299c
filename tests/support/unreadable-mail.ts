import { buildMail } from "./mail";

/** A mail of more parts than the parser takes: the server has no fault in it, and it cannot be imported. */
export function buildUnreadableMail(subject: string, from = "Jean Dupont <jean.dupont@client.test>"): string {
  const part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
  const whole = buildMail({ subject, from });
  const header = whole.slice(0, whole.indexOf("Content-Type:"));
  return `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(1_500)}--b--\r\n`;
}
