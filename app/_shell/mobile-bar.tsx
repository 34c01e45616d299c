"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountMenu } from "./account-menu";
import { Badge } from "./badge";
import { Logo } from "./logo";
import { PaletteButton } from "./palette/palette-button";
import { usePlaces } from "./use-places";

/** Below 768 px: who one is at the top, where one can go at the bottom, within reach of the thumb. */
export function MobileBar() {
  const t = useTranslations("common");
  const { main, settings } = usePlaces();
  return (
    <>
      <header className="flex h-14 items-center justify-between bg-sidebar px-4 text-white md:hidden">
        <p className="flex items-center gap-2.5 font-semibold">
          <Logo className="size-7" />
          {t("product")}
        </p>
        <span className="flex items-center gap-2">
          <PaletteButton />
          <AccountMenu placement="bottom end" />
        </span>
      </header>
      <nav
        aria-label={t("navigation.label")}
        className="fixed inset-x-0 bottom-0 z-30 border-border border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        <ul className="flex">
          {[...main, settings].map(({ href, label, icon: Icon, isCurrent, badge }) => (
            <li key={href} className="flex-1">
              <Link
                href={href}
                aria-current={isCurrent ? "page" : undefined}
                className="ring-focus flex h-16 flex-col items-center justify-center gap-1 font-medium text-meta text-text-2 aria-[current]:text-accent-text"
              >
                <span className="relative">
                  <Icon aria-hidden size={22} />
                  {badge ? <Badge badge={badge} className="-top-1.5 absolute left-3.5" /> : null}
                </span>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
