import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { api } from "@/app/_trpc/server";
import { appErrorOf } from "@/server/trpc/error-mapping";
import type { Mailbox } from "./views";

/** The mailbox of an address, read once per request; « not found » for what is not the company's. */
export const requireMailboxOfPage = cache(async (id: string): Promise<Mailbox> => {
  await requireSignedIn();
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  return api.mailboxes.get({ id: Number(id) }).catch((error) => {
    if (appErrorOf(error).code === "request.not_found") notFound();
    throw error;
  });
});
