"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { Disclosure } from "@/app/_ui/disclosure";
import { SearchField } from "@/app/_ui/search-field";
import { isUnderWay } from "../_components/run-badge";
import { POLL_MS } from "../_data/poll";
import type { JournalLine, Run } from "../_data/views";
import { CopyJournal } from "./copy-journal";
import { JournalLines } from "./journal-lines";
import { writeLine } from "./write-line";

/** « Journal technique »: what the sync did, for whoever wants to know it exactly; read when it is opened. */
export function Journal({ run }: { run: Run }) {
  const t = useTranslations("integrations.journal");
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const [q, setQ] = useState("");
  const query = useQuery(
    trpc.mailboxes.journal.queryOptions(
      { runId: run.runId },
      { enabled: isOpen, refetchInterval: isUnderWay(run) && POLL_MS },
    ),
  );
  const isFound = (line: JournalLine) => writeLine(line).toLowerCase().includes(q.toLowerCase());
  return (
    <section>
      <Disclosure summary={t("title")} isExpanded={isOpen} onExpandedChange={setOpen}>
        <Loaded query={query} what={t("what")}>
          {(lines) => {
            const found = lines.filter(isFound);
            return (
              <div className="flex flex-col gap-3">
                <div className="flex flex-wrap gap-2">
                  <SearchField label={t("search")} value={q} onSearch={setQ} className="max-w-96" />
                  <CopyJournal lines={found} />
                </div>
                <JournalLines lines={found} isFiltered={q !== ""} />
              </div>
            );
          }}
        </Loaded>
      </Disclosure>
    </section>
  );
}
