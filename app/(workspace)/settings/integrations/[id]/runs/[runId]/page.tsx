import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { requireMailboxOfPage } from "../../../_data/require-mailbox-of-page";
import { requireRunOfPage } from "../../../_data/require-run-of-page";
import { RunDetail } from "../../../_run/run-detail";

interface RunPageProps {
  params: Promise<{ id: string; runId: string }>;
}

export async function generateMetadata({ params }: RunPageProps): Promise<Metadata> {
  const [{ id, runId }, t, format] = await Promise.all([params, getTranslations("integrations.run"), getFormatter()]);
  const { queuedAt } = await requireRunOfPage(id, runId);
  return { title: t("title", { date: format.dateTime(queuedAt, { dateStyle: "long", timeStyle: "short" }) }) };
}

export default async function RunPage({ params }: RunPageProps) {
  const { id, runId } = await params;
  const [mailbox, run] = await Promise.all([requireMailboxOfPage(id), requireRunOfPage(id, runId)]);
  return <RunDetail mailbox={mailbox} initial={run} />;
}
