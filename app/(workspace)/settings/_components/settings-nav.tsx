"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useIsOwner } from "@/app/_shell/use-account";

const SECTIONS = [
  { href: "/settings/integrations", label: "integrations", ownersOnly: false },
  { href: "/settings/notifications", label: "notifications", ownersOnly: true },
  { href: "/settings/webhooks", label: "webhooks", ownersOnly: true },
  { href: "/settings/api-tokens", label: "apiTokens", ownersOnly: true },
  { href: "/settings/operations", label: "operations", ownersOnly: true },
] as const;

/** The sections of the settings that the person may use: links, not tabs; they scroll sideways on a small screen. */
export function SettingsNav() {
  const t = useTranslations("common.settings");
  const path = usePathname();
  const isOwner = useIsOwner();
  const list = useRef<HTMLUListElement>(null);
  // On a small screen the section one is in may lie beyond the edge. `path` says when to look again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [path, isOwner]);
  return (
    <nav aria-label={t("sections")} className="overflow-x-auto border-border border-b">
      <ul ref={list} className="flex gap-1">
        {SECTIONS.filter(({ ownersOnly }) => isOwner || !ownersOnly).map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path.startsWith(href) ? "page" : undefined}
              className="ring-focus -mb-px inline-flex h-10 items-center whitespace-nowrap rounded-t-control border-transparent border-b-2 px-3 font-medium text-text-2 hover:text-text aria-[current]:border-accent-text aria-[current]:text-accent-text touch:h-11"
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
