"use client";

import { CircleAlert, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DraftView } from "@/server/outbox/views";
import { senderName } from "../_list/sender-name";
import { Departing } from "./departing";
import { NoteLine } from "./note-line";
import { Uncertain } from "./uncertain";

/** A mail that is on its way: how far, and what can still be done about it. */
export function OutgoingNote({ draft }: { draft: DraftView }) {
  const t = useTranslations("composer.outgoing");
  const names = [...draft.to, ...draft.cc, ...draft.bcc].map(senderName).join(", ");
  return (
    <section
      aria-label={t("label")}
      data-outgoing={draft.state}
      className="flex flex-col gap-2 rounded-card border border-border bg-subtle px-4 py-3"
    >
      <p className="truncate text-text-3">{t("to", { names })}</p>
      <p className="line-clamp-3 whitespace-pre-line break-words text-text-2">{draft.text.trim() || draft.subject}</p>
      {draft.state === "QUEUED" && <Departing draft={draft} />}
      {draft.state === "SENDING" && <NoteLine icon={Send}>{t("sending")}</NoteLine>}
      {draft.state === "UNCERTAIN" && <Uncertain draft={draft} />}
      {draft.state === "SENT" && (
        <NoteLine icon={CircleAlert}>
          {t("refused", { addresses: draft.refused.join(", "), count: draft.refused.length })}
        </NoteLine>
      )}
    </section>
  );
}
