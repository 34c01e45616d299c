"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** Folders that mail is filed into by name; those with a purpose of their own are reached by it. */
const OF_THEIR_OWN = /^\\(Inbox|Sent|Drafts|Archive|All|Trash|Flagged|Important)$/;

/** The folders of a mailbox that one can move to; none while no menu asks for them. */
export function useFolderTargets(mailboxId: number | null): { id: number; name: string }[] {
  const { data = [] } = useQuery(
    useTRPC().mailboxes.folders.queryOptions({ id: mailboxId ?? 0 }, { enabled: mailboxId !== null }),
  );
  if (mailboxId === null) return [];
  return data
    .filter(({ goneAt, specialUse }) => goneAt === null && !OF_THEIR_OWN.test(specialUse ?? ""))
    .map(({ id, path }) => ({ id, name: path }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
