import type { Viewer } from "@/server/auth/viewer";
import { getConversation } from "./get-conversation";
import { getMessageText } from "./get-message-text";
import { readSafeHtml, type WantedImages } from "./read-safe-html";
import type { MessageView, PrintedConversation, PrintedMessage } from "./views";

/** A conversation with every body whole, for paper. Remote images only of senders whom the company trusts. */
export async function getPrintedConversation(viewer: Viewer, id: string, origin: string): Promise<PrintedConversation> {
  const conversation = await getConversation(viewer, id);
  const messages: PrintedMessage[] = [];
  // One after the other: inline images are up to 5 MB a message.
  for (const message of conversation.messages) {
    messages.push(await readWhole(viewer, message, { origin, show: false }));
  }
  return { ...conversation, messages };
}

async function readWhole(viewer: Viewer, message: MessageView, wanted: WantedImages): Promise<PrintedMessage> {
  const safe = message.hasHtml ? await readSafeHtml(viewer, message.id, wanted) : null;
  if (safe) return { ...message, html: safe.html };
  const text = message.shortened ? (await getMessageText(viewer, message.id)).text : message.text;
  return { ...message, text, html: null };
}
