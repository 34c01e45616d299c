import { InboxPage, inboxMetadata } from "../_components/inbox-page";

export const generateMetadata = inboxMetadata;

export default async function Page({ params, searchParams }: PageProps<"/inbox/[conversationId]">) {
  const { conversationId } = await params;
  return <InboxPage searchParams={await searchParams} openId={conversationId} />;
}
