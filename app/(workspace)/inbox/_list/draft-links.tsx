"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";

/** The ways to what is being written and to what is on its way, while there is any. */
export function DraftLinks() {
  const t = useTranslations("composer.drafts");
  const { data } = useQuery(useTRPC().drafts.list.queryOptions());
  const counts = { link: data?.writing.length ?? 0, leavingLink: data?.leaving.length ?? 0 };
  const shown = (["link", "leavingLink"] as const).filter((key) => counts[key] > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {shown.map((key) => (
        <li key={key}>
          <Link
            href={`/inbox/drafts${key === "leavingLink" ? "#leaving" : ""}`}
            className="ring-focus inline-flex min-h-6 items-center rounded-[2px] text-accent-text text-meta underline-offset-2 hover:underline touch:min-h-11"
          >
            {t(key, { count: counts[key] })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
