"use client";

import { MailOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSingleKeys } from "@/app/_shell/shortcuts/use-single-keys";
import { Button } from "@/app/_ui/button";
import { KeyCap } from "@/app/_ui/key-cap";

/** The place of the conversation while none is open, with the keys worth knowing first. */
export function NothingOpen({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const t = useTranslations("inbox.empty");
  const [hasKeys] = useSingleKeys();
  const keys = [
    ["J", t("next")],
    ["U", t("toggleSeen")],
  ] as const;
  return (
    <div className="m-auto flex flex-col items-center gap-4 p-8 text-center text-text-2">
      <MailOpen aria-hidden size={36} strokeWidth={1.25} className="text-text-3" />
      <p className="font-medium">{t("nothingOpen")}</p>
      {hasKeys && (
        <ul className="flex flex-col gap-2 text-left text-[13px] text-text-3">
          {keys.map(([key, label]) => (
            <li key={key} className="flex items-center gap-3">
              <KeyCap>{key}</KeyCap>
              {label}
            </li>
          ))}
        </ul>
      )}
      <Button variant="quiet" className="text-[13px]" onPress={onShowShortcuts}>
        {hasKeys && <KeyCap>?</KeyCap>}
        {t("shortcuts")}
      </Button>
    </div>
  );
}
