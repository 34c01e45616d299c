import type { Metadata } from "next";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { requireMailboxOfPage } from "../_data/require-mailbox-of-page";
import { MailboxDetail } from "../_detail/mailbox-detail";
import { readAttempt } from "../_oauth/read-attempt";

interface MailboxPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ oauth?: string }>;
}

export async function generateMetadata({ params }: Pick<MailboxPageProps, "params">): Promise<Metadata> {
  const { name } = await requireMailboxOfPage((await params).id);
  return { title: name };
}

export default async function MailboxPage({ params, searchParams }: MailboxPageProps) {
  const { role } = await requireSignedIn();
  const mailbox = await requireMailboxOfPage((await params).id);
  const { id } = mailbox;
  const isOwner = role === "OWNER";
  const attempt = isOwner ? await readAttempt((await searchParams).oauth) : null;
  await Promise.all([
    prefetch(trpc.mailboxes.verification.queryOptions({ id })),
    prefetch(trpc.mailboxes.folders.queryOptions({ id })),
    isOwner ? prefetch(trpc.oauth.providers.queryOptions()) : undefined,
  ]);
  return (
    <Hydrated>
      <MailboxDetail initial={mailbox} isOwner={isOwner} oauthFailure={attempt?.error ?? null} />
    </Hydrated>
  );
}
