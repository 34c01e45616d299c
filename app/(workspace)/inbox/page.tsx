import { InboxPage, inboxMetadata } from "./_components/inbox-page";

export const generateMetadata = inboxMetadata;

export default async function Page({ searchParams }: PageProps<"/inbox">) {
  return <InboxPage searchParams={await searchParams} openId={null} />;
}
