"use client";

import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlainButton } from "@/app/_ui/plain-button";

/** Tells of mail that waits above the list, which must not move under the reader. */
export function NewMailPill({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslations("inbox.list");
  return (
    <PlainButton
      onPress={onShow}
      className="ring-focus absolute inset-x-0 top-2 z-10 mx-auto flex h-8 w-fit cursor-pointer items-center gap-1.5 rounded-full bg-accent px-3.5 font-medium text-on-accent shadow-pop hover:bg-accent-hover touch:h-11"
    >
      <ArrowUp aria-hidden size={16} />
      {t("newMail", { count })}
    </PlainButton>
  );
}
