"use client";

import { useState } from "react";
import { useAnnounce } from "./announcer";
import { Button } from "./button";

interface CopyButtonProps {
  text: string;
  words: { copy: string; copied: string; notCopied: string };
}

/** « Copier »; where the browser refuses, the text beside it can still be selected. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<keyof CopyButtonProps["words"]>("copy");
  async function copy() {
    // Where the page has no secure context (http on a network), the browser has no clipboard for it.
    const told = await navigator.clipboard?.writeText(text).then(
      () => "copied" as const,
      () => "notCopied" as const,
    );
    setOutcome(told ?? "notCopied");
    announce(words[told ?? "notCopied"]);
  }
  return (
    <Button variant="primary" onPress={() => void copy()}>
      {words[outcome]}
    </Button>
  );
}
