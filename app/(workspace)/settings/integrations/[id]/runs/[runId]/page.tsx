import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
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
  const [{ role }, mailbox, run] = await Promise.all([
    requireSignedIn(),
    requireMailboxOfPage(id),
    requireRunOfPage(id, runId),
  ]);
  return <RunDetail key={runId} mailbox={mailbox} initial={run} isOwner={role === "OWNER"} />;
}
