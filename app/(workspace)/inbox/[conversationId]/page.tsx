import { InboxPage, inboxMetadata, type SearchParams } from "../_components/inbox-page";
import { WithConversation } from "../_components/with-conversation";

export const generateMetadata = inboxMetadata;

interface ConversationPageProps {
  params: Promise<{ conversationId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: ConversationPageProps) {
  const { conversationId } = await params;
  return (
    <WithConversation>
      <InboxPage searchParams={await searchParams} openId={conversationId} />
    </WithConversation>
  );
}
