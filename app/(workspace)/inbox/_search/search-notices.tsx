"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SearchNotice } from "@/server/inbox/search/parsed-search";
import { spellingsOf } from "./operator-spelling";

/** What of the search was not understood, and what to write instead; the rest of it was searched for. */
export function SearchNotices({ notices }: { notices: SearchNotice[] }) {
  const t = useTranslations("inbox.search.notices");
  const spellings = spellingsOf(useLocale());
  return (
    <div role="status" className="empty:hidden">
      {notices.length > 0 && (
        <ul className="flex flex-col gap-1 rounded-card bg-info-b px-3 py-2 text-info-t text-sm">
          {notices.map(({ code, written, operator }) => (
            <li key={`${code} ${written}`} className="break-words">
              {t(code, { written, operator: operator ? spellings[operator] : "none" })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
