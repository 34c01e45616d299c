import type { Viewer } from "@/server/auth/viewer";
import { getConversation } from "./get-conversation";
import { getMessageText } from "./get-message-text";
import { readSafeHtml, type WantedImages } from "./read-safe-html";
import type { MessageView, PrintedConversation, PrintedMessage } from "./views";

/** A conversation for paper: every body whole, one after the other. Remote images only of senders whom the company trusts. */
export async function getPrintedConversation(viewer: Viewer, id: string, origin: string): Promise<PrintedConversation> {
  const conversation = await getConversation(viewer, id);
  return { ...conversation, messages: readEach(viewer, conversation.messages, { origin, show: false }) };
}

async function* readEach(
  viewer: Viewer,
  messages: MessageView[],
  wanted: WantedImages,
): AsyncGenerator<PrintedMessage> {
  for (const message of messages) yield await readWhole(viewer, message, wanted);
}

async function readWhole(viewer: Viewer, message: MessageView, wanted: WantedImages): Promise<PrintedMessage> {
  const safe = message.hasHtml ? await readSafeHtml(viewer, message.id, wanted) : null;
  if (safe) return { ...message, html: safe.html };
  const text = message.shortened ? (await getMessageText(viewer, message.id)).text : message.text;
  return { ...message, text, html: null };
}
