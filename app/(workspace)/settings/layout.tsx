import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SettingsNav } from "./_components/settings-nav";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common.settings");
  return (
    <div className="mx-auto flex w-full max-w-[1064px] flex-col gap-6 px-4 py-6 md:px-6 md:py-8">
      <div className="flex flex-col gap-2">
        <p className="font-medium text-text-2">{t("title")}</p>
        <SettingsNav />
      </div>
      {children}
    </div>
  );
}
