"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Drawer } from "@/app/_ui/drawer";

interface DockedPanelProps {
  isWide: boolean;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The client panel: beside the conversation where there is room, else a drawer over it. */
export function DockedPanel({ isWide, isOpen, onClose, children }: DockedPanelProps) {
  const t = useTranslations("inbox.client");
  if (!isWide) {
    return (
      <Drawer title={t("label")} isOpen={isOpen} onClose={onClose}>
        {children}
      </Drawer>
    );
  }
  if (!isOpen) return null;
  return (
    <aside
      aria-label={t("label")}
      // The keyboard must be able to scroll it when it holds no link.
      tabIndex={-1}
      className="h-full w-[296px] shrink-0 overflow-y-auto border-border border-l bg-surface p-5"
    >
      <h2 className="pb-3 font-medium text-meta text-text-3">{t("label")}</h2>
      {children}
    </aside>
  );
}
