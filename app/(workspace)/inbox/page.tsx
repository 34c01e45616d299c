import { InboxPage, inboxMetadata, type SearchParams } from "./_components/inbox-page";

export const generateMetadata = inboxMetadata;

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <InboxPage searchParams={await searchParams} openId={null} />;
}
