import { hash } from "node:crypto";
import type { IncomingMessage } from "./incoming-message";

/**
 * SHA-256 in hex that is equal for the same mail in two folders or mailboxes, and differs for two mails that share a
 * Message-ID but not their content. Transport headers (Received …) stay out: they differ per delivery.
 */
export function fingerprintMessage(message: IncomingMessage): string {
  const parts = [
    message.messageId ?? "",
    message.date?.toISOString() ?? "",
    message.from.address.toLowerCase(),
    message.to.map((to) => to.address.toLowerCase()).join(","),
    message.subject,
    message.text,
    message.html ?? "",
    ...message.attachments.map((a) => `${a.part} ${a.contentType} ${a.filename} ${a.size}`),
  ];
  // Without a Message-ID and a Date nothing but arrival tells two « OK » from each other.
  if (!message.messageId && !message.date) parts.push(message.receivedAt.toISOString());
  // Lengths keep neighbours apart: ("ab","c") is not ("a","bc").
  return hash("sha256", parts.map((part) => `${part.length}:${part}`).join(""));
}
