"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";

/** The ways to what is being written and to what is on its way, while there is any. */
export function DraftLinks() {
  const t = useTranslations("composer.drafts");
  const { data } = useQuery(useTRPC().drafts.list.queryOptions());
  const [writing, leaving] = [data?.writing ?? [], data?.leaving ?? []];
  const failed = [...writing, ...leaving].filter(({ state, hasFailed }) => state !== "QUEUED" && hasFailed);
  const counts = { failedLink: failed.length, link: writing.length, leavingLink: leaving.length };
  const shown = (["failedLink", "link", "leavingLink"] as const).filter((key) => counts[key] > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {shown.map((key) => (
        <li key={key}>
          <Link
            href={`/inbox/drafts${key === "leavingLink" ? "#leaving" : ""}`}
            className={`${key === "failedLink" ? "font-semibold text-err-t" : "text-accent-text"} ring-focus inline-flex min-h-6 items-center rounded-[2px] text-meta underline-offset-2 hover:underline touch:min-h-11`}
          >
            {t(key, { count: counts[key] })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
