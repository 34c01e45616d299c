"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useFolderName } from "../_components/use-folder-name";
import type { Verification } from "../_data/views";
import { COUNTS } from "./counts";

const CELL = "px-3 py-2 text-right tabular-nums";

/** One row per folder and their sum, where there is room for a table. */
export function CheckTable({ verification: { folders, total } }: { verification: Verification }) {
  const t = useTranslations("integrations.verification");
  const format = useFormatter();
  const folderName = useFolderName();
  return (
    <table aria-label={t("title")} className="hidden w-full text-left md:table">
      <thead className="text-meta text-text-2">
        <tr className="border-border border-b">
          <th scope="col" className="py-2 pr-3 font-medium">
            {t("folder")}
          </th>
          {COUNTS.map((name) => (
            <th key={name} scope="col" className="px-3 py-2 text-right font-medium">
              {t(`counts.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-border">
        {folders.map((folder) => (
          <tr key={folder.path}>
            <th scope="row" className="max-w-64 break-words py-2 pr-3 font-normal">
              {folderName(folder)}
            </th>
            {COUNTS.map((name) => (
              <td key={name} className={`${CELL} ${toneOf(name, folder[name])}`}>
                {format.number(folder[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {folders.length > 1 ? (
        <tfoot className="border-border-strong border-t font-semibold">
          <tr>
            <th scope="row" className="py-2 pr-3">
              {t("total")}
            </th>
            {COUNTS.map((name) => (
              <td key={name} className={`${CELL} ${toneOf(name, total[name])}`}>
                {format.number(total[name])}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** Zeros stand back; what waits for somebody stands out. */
function toneOf(name: (typeof COUNTS)[number], count: number): string {
  if (count === 0) return "text-text-3";
  return name === "missing" || name === "quarantined" ? "font-semibold text-warn-t" : "";
}
