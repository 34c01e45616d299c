"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

const SECTIONS = [{ href: "/settings/integrations", label: "integrations" }] as const;

/** The sections of the settings: links, not tabs; they scroll sideways on a small screen. */
export function SettingsNav() {
  const t = useTranslations("common.settings");
  const path = usePathname();
  return (
    <nav aria-label={t("sections")} className="overflow-x-auto border-border border-b">
      <ul className="flex gap-1">
        {SECTIONS.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path.startsWith(href) ? "page" : undefined}
              className="ring-focus -mb-px inline-flex h-10 items-center rounded-t-control border-transparent border-b-2 px-3 font-medium text-text-2 hover:text-text aria-[current]:border-accent-text aria-[current]:text-accent-text touch:h-11"
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
