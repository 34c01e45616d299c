import type { ConversationView, MailAddress } from "@/server/inbox/views";

/** Who a conversation is with: the last who wrote to us, else the first to whom we wrote. */
export function findCorrespondent({ messages }: Pick<ConversationView, "messages">): MailAddress | null {
  const received = messages.findLast((message) => message.direction === "RECEIVED" && message.from.address !== "");
  return received?.from ?? messages.findLast((message) => message.to.length > 0)?.to[0] ?? null;
}
