"use client";

import { useTranslations } from "next-intl";
import { AccountMenu } from "./account-menu";
import { Logo } from "./logo";
import { PaletteButton } from "./palette/palette-button";
import { SidebarLink } from "./sidebar-link";
import { useAccount } from "./use-account";
import { usePlaces } from "./use-places";

/** 232 px wide from 1280 px on; icons only between 768 and 1279. */
export function Sidebar() {
  const t = useTranslations("common");
  const { main, settings } = usePlaces();
  const account = useAccount();
  return (
    <header className="sticky top-0 hidden h-dvh w-16 shrink-0 flex-col gap-6 bg-sidebar px-3 py-4 text-side-text md:flex xl:w-58">
      <div className="flex items-center gap-3 px-1">
        <Logo />
        <div className="hidden min-w-0 xl:block">
          <p className="font-semibold text-white">{t("product")}</p>
          <p className="truncate text-meta">{account?.companyName}</p>
        </div>
      </div>
      <PaletteButton />
      <nav aria-label={t("navigation.label")} className="flex flex-1 flex-col">
        <ul className="flex flex-1 flex-col gap-1">
          {main.map((place) => (
            <SidebarLink key={place.href} place={place} />
          ))}
          <SidebarLink place={settings} />
        </ul>
      </nav>
      <AccountMenu placement="right bottom" hasName />
    </header>
  );
}
