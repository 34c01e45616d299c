"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { DraftView } from "@/server/outbox/views";
import { isInInbox, moveTo } from "../_data/inbox-address";
import { draftAddress } from "./draft-address";
import { useUnsavedWritings } from "./unsaved-writings";

/** Watches over text that the server may not have: the tab does not close unasked, and what no screen shows is named. */
export function UnsavedTexts() {
  const t = useTranslations("composer");
  const router = useRouter();
  const unsaved = useUnsavedWritings();
  useEffect(() => {
    if (unsaved.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const saveAll = () => {
      for (const writing of unsaved) void writing.save();
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("online", saveAll);
    document.addEventListener("visibilitychange", saveAll);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("online", saveAll);
      document.removeEventListener("visibilitychange", saveAll);
    };
  }, [unsaved]);

  const open = (draft: DraftView) => {
    const address = draft.conversationId === null ? draftAddress(draft.id) : `/inbox/${draft.conversationId}`;
    // Within the Inbox no page is needed, which a cut network would not bring.
    if (isInInbox()) moveTo(address);
    else router.push(address);
  };
  const left = unsaved.filter((writing) => writing.now().state === "failed" && !writing.now().isOpen);
  return (
    <div role="status" className="flex flex-col gap-2 p-4 pb-0 empty:hidden">
      {left.map(({ draft, now }) => (
        <Notice key={draft.id} tone="warn">
          <p>{t("unsavedElsewhere", { subject: now().text.subject.trim() || t("drafts.noSubject") })}</p>
          <Button className="mt-2" onPress={() => open(draft)}>
            {t("openUnsaved")}
          </Button>
        </Notice>
      ))}
    </div>
  );
}
