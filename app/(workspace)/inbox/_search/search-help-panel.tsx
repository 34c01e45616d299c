"use client";

import { useLocale, useTranslations } from "next-intl";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Popover } from "react-aria-components/Popover";
import { POPOVER } from "@/app/_ui/popover-style";
import type { OpenedProps } from "@/app/_ui/use-opener";
import { OPERATORS } from "@/server/inbox/search/operators";
import { spellingsOf } from "./operator-spelling";

/** All that a search understands, with examples. */
export function SearchHelpPanel(popover: OpenedProps) {
  const t = useTranslations("inbox.search");
  const spellings = spellingsOf(useLocale());
  return (
    <Popover {...popover} placement="bottom end" className={`${POPOVER} w-[min(24rem,calc(100vw-2rem))]`}>
      <Dialog className="p-3 text-sm outline-none">
        <Heading slot="title" className="mb-2 font-semibold text-base">
          {t("help.title")}
        </Heading>
        <p className="mb-3 text-text-2">{t("help.words")}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
          {OPERATORS.map((operator) => (
            <div key={operator} className="contents">
              <dt>
                <code className="font-mono text-meta">
                  {spellings[operator]}
                  {spellings[operator].endsWith(":") && t(`help.examples.${operator as "from"}`)}
                </code>
              </dt>
              <dd className="text-text-2">{t(`operators.${operator}`)}</dd>
            </div>
          ))}
          {(["phrase", "exclude", "either"] as const).map((way) => (
            <div key={way} className="contents">
              <dt>
                <code className="font-mono text-meta">{t(`help.ways.${way}.example`)}</code>
              </dt>
              <dd className="text-text-2">{t(`help.ways.${way}.meaning`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-text-2">{t("help.dates")}</p>
      </Dialog>
    </Popover>
  );
}
