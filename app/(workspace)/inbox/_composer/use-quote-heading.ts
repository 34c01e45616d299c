"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MailAddress, MessageView } from "@/server/inbox/views";

/** What stands above a quoted or forwarded message, in the reader's language. */
export function useQuoteHeading() {
  const t = useTranslations("composer");
  const format = useFormatter();
  return (message: MessageView, isForwarded: boolean): string => {
    const date = format.dateTime(message.sentAt, { dateStyle: "long", timeStyle: "short" });
    if (!isForwarded) return t("quoteIntro", { date, name: message.from.name || message.from.address });
    const lines = [
      t("forwardIntro"),
      t("forwardFrom", { value: writeParty(message.from) }),
      t("forwardDate", { value: date }),
      t("forwardSubject", { value: message.subject }),
      t("forwardTo", { value: message.to.map(writeParty).join(", ") }),
    ];
    return lines.join("\n").slice(0, MAX_HEADING);
  };
}

/** Some mails have a thousand recipients. */
const MAX_HEADING = 5_000;

function writeParty({ name, address }: MailAddress): string {
  return name ? `${name} <${address}>` : address;
}
