"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { KeyCap } from "../../_ui/key-cap";

/** Ways to press it, each a sequence of keys, and what it does. */
export type ShortcutEntry = [ways: string[][], label: string];

export function ShortcutGroup({ title, entries }: { title: string; entries: ShortcutEntry[] }) {
  const t = useTranslations("common.shortcuts");
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium text-text-2">{title}</h3>
      <dl className="flex flex-col gap-1.5">
        {entries.map(([ways, label]) => (
          <div key={label} className="flex items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="flex shrink-0 items-center gap-1 text-meta text-text-3">
              {ways.map((keys, index) => (
                <Fragment key={keys.join()}>
                  {index > 0 && t("or")}
                  {keys.map((key, position) => (
                    <Fragment key={key}>
                      {position > 0 && (keys[0] === "G" ? t("followedBy") : "+")}
                      <KeyCap>{key}</KeyCap>
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
