import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientList } from "./_list/client-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients"))("title") };
}

export default function ClientsPage() {
  return <ClientList />;
}
