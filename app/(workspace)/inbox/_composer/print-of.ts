import { SaveDraft } from "@/server/outbox/schema";
import { type DraftText, textOf } from "./draft-text";

/** The same for two texts that the server keeps as the same: it cleans what it is given. */
export function printOf(text: DraftText): string {
  const kept = SaveDraft.shape.content.safeParse(text).data ?? textOf(text);
  return JSON.stringify({ ...kept, quotesHtml: kept.quotesHtml && kept.quote !== "" });
}
