"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "./announcer";
import { Button } from "./button";

interface CopyButtonProps {
  text: string;
  /** « Copier », or what is copied. */
  children?: string;
}

/** « Copier »; where the browser refuses, the text beside it can still be selected. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const t = useTranslations("common.copying");
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  async function copy() {
    // Where the page has no secure context (http on a network), the browser has no clipboard for it.
    const told = await navigator.clipboard?.writeText(text).then(
      () => "copied" as const,
      () => "notCopied" as const,
    );
    setOutcome(told ?? "notCopied");
    announce(t(told ?? "notCopied"));
  }
  return (
    <Button variant="primary" onPress={() => void copy()}>
      {outcome ? t(outcome) : (children ?? t("copy"))}
    </Button>
  );
}
