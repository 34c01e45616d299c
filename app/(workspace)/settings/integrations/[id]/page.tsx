import type { Metadata } from "next";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { requireMailboxOfPage } from "../_data/require-mailbox-of-page";
import { MailboxDetail } from "../_detail/mailbox-detail";

interface MailboxPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: MailboxPageProps): Promise<Metadata> {
  const { name } = await requireMailboxOfPage((await params).id);
  return { title: name };
}

export default async function MailboxPage({ params }: MailboxPageProps) {
  const { role } = await requireSignedIn();
  const mailbox = await requireMailboxOfPage((await params).id);
  const { id } = mailbox;
  await Promise.all([
    prefetch(trpc.mailboxes.verification.queryOptions({ id })),
    prefetch(trpc.mailboxes.folders.queryOptions({ id })),
    prefetch(trpc.mailboxes.runs.queryOptions({ id })),
  ]);
  return (
    <Hydrated>
      <MailboxDetail initial={mailbox} isOwner={role === "OWNER"} />
    </Hydrated>
  );
}
