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
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5">
        {entries.map(([ways, label]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className="flex items-center justify-end gap-1 text-meta text-text-3">
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
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
