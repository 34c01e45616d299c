"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { Time } from "@/app/_ui/time";
import { folderRank } from "../_components/use-folder-name";
import type { Verification } from "../_data/views";
import { CheckCards } from "./check-cards";
import { CheckTable } from "./check-table";
import { sayResult } from "./say-result";

interface VerificationResultProps {
  verification: Verification;
}

/** When it was, what it found in one sentence, and the count of each folder. */
export function VerificationResult({ verification: found }: VerificationResultProps) {
  const t = useTranslations("integrations.verification");
  const { checkedAt, total } = found;
  const verification = { ...found, folders: found.folders.toSorted((a, b) => folderRank(a) - folderRank(b)) };
  if (!checkedAt) return <p className="text-text-2">{t("never")}</p>;
  return (
    <>
      <Notice tone={total.missing === 0 ? "ok" : "warn"}>{sayResult(t, verification)}</Notice>
      <CheckTable verification={verification} />
      <CheckCards verification={verification} />
      <div className="flex flex-col gap-1 text-text-2">
        <p>{t.rich("last", { time: () => <Time value={checkedAt} as="relative" /> })}</p>
        <p className="text-meta text-text-3">{t("legend")}</p>
      </div>
    </>
  );
}
