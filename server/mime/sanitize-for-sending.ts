import { sanitizeMail } from "./sanitize-mail";

/**
 * A mail's HTML as a part of one that we send: what is shown of it here, so nothing that runs, loads a style sheet or
 * leaves its place. Remote images stay where the sender put them; `inline` gives the new `cid:` of those that come along.
 */
export function sanitizeForSending(html: string, inline: Record<string, string>): string {
  const { html: safe } = sanitizeMail(html, inline, (address) => address);
  return safe.replace(TAG, (tag) => tag.replace(ROLE, (_role, value = "") => value));
}

// In sanitised HTML an angle bracket always belongs to a tag, and a quote in an attribute is escaped.
const TAG = /<[a-z][^<>]*>/g;
/** What `markRole` noted for our own screen; a value in quotes may hold the same words, and stays. */
const ROLE = /("[^"]*")| data-(?:quote="[a-z]*"|signature(?:="")?)(?=[\s/>])/g;
