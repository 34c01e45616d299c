"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import type { ProviderKey } from "@/server/providers/provider";
import { ProviderHelp } from "./provider-help";

/** The help under the password, where the screen has no room beside the form. */
export function HelpDisclosure({ preset }: { preset: ProviderKey | null }) {
  const t = useTranslations("integrations.help");
  if (preset === "demo" || preset === "proton") return null;
  return (
    <div className="-mt-2 lg:hidden">
      <Disclosure summary={t("disclosure")}>
        <ProviderHelp preset={preset ?? "other"} />
      </Disclosure>
    </div>
  );
}
