"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MailAddress, MessageView } from "@/server/inbox/views";
import { quoteAnswered, quoteForwarded } from "./quote-message";

/** Quotes a message for an answer or for forwarding, in the reader's language. */
export function useQuote() {
  const t = useTranslations("composer");
  const format = useFormatter();
  return (message: MessageView, kind: "answer" | "forward"): string => {
    const date = format.dateTime(message.sentAt, { dateStyle: "long", timeStyle: "short" });
    if (kind === "answer") {
      return quoteAnswered(message, t("quoteIntro", { date, name: message.from.name || message.from.address }));
    }
    return quoteForwarded(message, [
      t("forwardIntro"),
      t("forwardFrom", { value: writeParty(message.from) }),
      t("forwardDate", { value: date }),
      t("forwardSubject", { value: message.subject }),
      t("forwardTo", { value: message.to.map(writeParty).join(", ") }),
    ]);
  };
}

function writeParty({ name, address }: MailAddress): string {
  return name ? `${name} <${address}>` : address;
}
