"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";

/** Shows or folds what was quoted; the key O presses it. */
export function QuotedToggle({ isShown, onToggle }: { isShown: boolean; onToggle: (isShown: boolean) => void }) {
  const t = useTranslations("inbox.message");
  return (
    <Button
      variant="quiet"
      className="bg-neu-b px-2.5 text-meta"
      aria-expanded={isShown}
      data-quoted-toggle=""
      onPress={() => onToggle(!isShown)}
    >
      {t(isShown ? "hideQuoted" : "showQuoted")}
    </Button>
  );
}
