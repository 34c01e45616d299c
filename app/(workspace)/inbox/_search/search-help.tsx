"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { onDemand } from "@/app/_ui/on-demand";
import { PlainButton } from "@/app/_ui/plain-button";
import { useOpener } from "@/app/_ui/use-opener";

const panel = onDemand(() => import("./search-help-panel").then(({ SearchHelpPanel }) => SearchHelpPanel));

/** Opens all that a search understands. */
export function SearchHelp() {
  const t = useTranslations("inbox.search");
  const { Part: Panel, opener, opened } = useOpener(panel);
  return (
    <>
      <PlainButton
        {...opener}
        aria-label={t("help.open")}
        className="ring-focus flex size-9 shrink-0 items-center justify-center rounded-control text-text-3 hover:text-text touch:size-11"
      >
        <CircleHelp aria-hidden size={18} />
      </PlainButton>
      {Panel && <Panel {...opened} />}
    </>
  );
}
