"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useFolderName } from "../_components/use-folder-name";
import type { Verification } from "../_data/views";
import { COUNTS } from "./counts";

/** The same on a small screen: one block per folder, and the sum where there are several. */
export function CheckCards({ verification: { folders, total } }: { verification: Verification }) {
  const t = useTranslations("integrations.verification");
  const format = useFormatter();
  const folderName = useFolderName();
  const blocks = folders.map((folder) => ({ key: folder.path, title: folderName(folder), counts: folder }));
  const all = blocks.length > 1 ? [...blocks, { key: "", title: t("total"), counts: total }] : blocks;
  return (
    <ul className="flex flex-col divide-y divide-border md:hidden">
      {all.map(({ key, title, counts }) => (
        <li key={key} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
          <p className="break-words font-medium">{title}</p>
          <dl className="grid grid-cols-2 gap-x-6">
            {COUNTS.map((name) => (
              <div key={name} className="flex justify-between gap-2 text-text-2">
                <dt>{t(`counts.${name}`)}</dt>
                <dd className="text-text tabular-nums">{format.number(counts[name])}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
