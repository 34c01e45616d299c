"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlainButton } from "../../_ui/plain-button";
import { useShowPalette } from "./palette";

/** Opens the palette from the navigation, and teaches its key where there is room. */
export function PaletteButton() {
  const t = useTranslations("common.palette");
  const { open, approach } = useShowPalette();
  return (
    <PlainButton
      onPointerEnter={approach}
      onFocus={approach}
      onPointerDown={approach}
      onPress={open}
      className="ring-focus-side flex min-h-9 min-w-9 cursor-pointer items-center justify-center gap-2.5 rounded-control border border-white/15 px-2.5 text-[13px] touch:min-h-11 touch:min-w-11 text-side-text hover:bg-sidebar-active xl:justify-start"
    >
      <Search aria-hidden size={16} className="shrink-0" />
      <span className="flex-1 text-left max-xl:sr-only">{t("button")}</span>
      <kbd aria-hidden className="font-sans text-meta max-xl:hidden">
        Ctrl K
      </kbd>
    </PlainButton>
  );
}
