"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";

/** « Copier »; where the browser refuses, the token can still be selected. */
export function CopyToken({ token }: { token: string }) {
  const t = useTranslations("tokens.new");
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<"copy" | "copied" | "notCopied">("copy");
  async function copy() {
    // Where the page has no secure context (http on a network), the browser has no clipboard for it.
    const told = await navigator.clipboard?.writeText(token).then(
      () => "copied" as const,
      () => "notCopied" as const,
    );
    setOutcome(told ?? "notCopied");
    announce(t(told ?? "notCopied"));
  }
  return (
    <Button variant="primary" onPress={() => void copy()}>
      {t(outcome)}
    </Button>
  );
}
