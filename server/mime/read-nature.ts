import { findField, type HeaderField } from "./header-fields";
import type { MessageNature } from "./parsed-message";

/** Headers that only programs which answer by themselves write. */
const RESPONDERS = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-mail-autoreply"];

/**
 * Whether a mail is a report of one that was not delivered, or an answer that nobody wrote (RFC 3464, RFC 3834 §5). A
 * newsletter or an invoice that a program sent is neither.
 */
export function readNature(fields: HeaderField[]): MessageNature {
  const has = (name: string) => findField(fields, name) !== "";
  const type = findField(fields, "content-type").toLowerCase();
  const isReport = type.startsWith("multipart/report");
  if ((isReport && type.includes("delivery-status")) || has("x-failed-recipients")) return "BOUNCE";
  if (isReport && type.includes("disposition-notification")) return "AUTO_REPLY";
  if (RESPONDERS.some((name) => !/^(?:no)?$/i.test(findField(fields, name)))) return "AUTO_REPLY";
  const submitted = findField(fields, "auto-submitted").toLowerCase();
  const precedence = findField(fields, "precedence").toLowerCase();
  if (submitted.startsWith("auto-replied") || precedence === "auto_reply") return "AUTO_REPLY";
  // Exchange calls its answers generated, and old responders theirs bulk; newsletters answer nothing.
  const isAnswer = has("in-reply-to") && !has("list-id") && !has("list-unsubscribe");
  const isByProgram = submitted.startsWith("auto-") || /^(?:bulk|junk)$/.test(precedence);
  return isAnswer && isByProgram ? "AUTO_REPLY" : "ORDINARY";
}
