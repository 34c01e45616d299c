"use client";

import { CircleHelp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Popover } from "react-aria-components/Popover";
import { POPOVER } from "@/app/_ui/popover-style";
import { OPERATORS } from "@/server/inbox/search/operators";
import { spellingsOf } from "./operator-spelling";

/** All that a search understands, with examples. */
export function SearchHelp() {
  const t = useTranslations("inbox.search");
  const spellings = spellingsOf(useLocale());
  return (
    <DialogTrigger>
      <Button
        aria-label={t("help.open")}
        className="ring-focus flex size-9 shrink-0 items-center justify-center rounded-control text-text-3 hover:text-text touch:size-11"
      >
        <CircleHelp aria-hidden size={18} />
      </Button>
      <Popover placement="bottom end" className={`${POPOVER} w-[min(24rem,calc(100vw-2rem))]`}>
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
    </DialogTrigger>
  );
}
