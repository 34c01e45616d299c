"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { type ConnectionTest, listStageRows, type Service } from "./connection-test";
import { StageLine } from "./stage-line";

/** The stages of a test as they end: those of reading, then those of sending where it is set. */
export function StageList({ test }: { test: ConnectionTest }) {
  const t = useTranslations("integrations.test");
  const id = useId();
  const rows = listStageRows(test);
  if (rows.length === 0) return null;
  const hasSmtp = rows.some(({ service }) => service === "smtp");
  const list = (service: Service) => (
    <ol aria-labelledby={hasSmtp ? `${id}-${service}` : undefined} className="flex flex-col gap-2">
      {rows
        .filter((row) => row.service === service)
        .map((row) => (
          <StageLine key={row.name} row={row} />
        ))}
    </ol>
  );
  if (!hasSmtp) return list("imap");
  return (
    <>
      {(["imap", "smtp"] as const).map((service) => (
        <div key={service} className="flex flex-col gap-2">
          <h3 id={`${id}-${service}`} className="font-medium text-text-2">
            {t(service)}
          </h3>
          {list(service)}
        </div>
      ))}
    </>
  );
}
