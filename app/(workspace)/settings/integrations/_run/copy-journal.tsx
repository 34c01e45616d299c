"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import type { JournalLine } from "../_data/views";
import { writeLine } from "./write-line";

/** « Copier le journal »: the lines that are shown, as text. */
export function CopyJournal({ lines }: { lines: readonly JournalLine[] }) {
  const t = useTranslations("integrations.journal");
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<"copy" | "copied" | "notCopied">("copy");
  async function copy() {
    // Where the page has no secure context (http on a network), the browser has no clipboard for it.
    const told = await navigator.clipboard?.writeText(lines.map(writeLine).join("\n")).then(
      () => "copied" as const,
      () => "notCopied" as const,
    );
    setOutcome(told ?? "notCopied");
    announce(t(told ?? "notCopied"));
  }
  return <Button onPress={() => void copy()}>{t(outcome)}</Button>;
}
