import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { api } from "@/app/_trpc/server";
import { ClientRef } from "@/server/clients/schema";
import type { ClientView } from "@/server/clients/views";
import { ClientRecord } from "./_components/client-record";

interface ClientPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: ClientPageProps): Promise<Metadata> {
  return { title: (await readClient((await params).id)).name };
}

export default async function ClientPage({ params }: ClientPageProps) {
  return <ClientRecord client={await readClient((await params).id)} />;
}

/** Once per request, for title and content. */
const readClient = cache(async (id: string): Promise<ClientView> => {
  const ref = ClientRef.safeParse({ id: Number(id) });
  if (!ref.success) notFound();
  try {
    return await api.clients.get(ref.data);
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});
