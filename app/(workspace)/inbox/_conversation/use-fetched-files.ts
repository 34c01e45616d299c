"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";

interface FetchedFiles {
  messageId: string;
  /** Absent: all files of the message. */
  attachmentId?: string;
  isArchived: boolean;
  href: string;
  filename?: string;
}

/**
 * Saves a file that is here; one that is still on the mail server is fetched first, so that a failure is told on the page and
 * not by a browser that saves an error.
 */
export function useFetchedFiles({ messageId, attachmentId, isArchived, href, filename = "" }: FetchedFiles) {
  const trpc = useTRPC();
  const fetching = useMutation(trpc.messages.fetchFiles.mutationOptions({ onSuccess: () => save(href, filename) }));
  const fetchFirst = () => fetching.mutate({ messageId, ...(attachmentId && { attachmentId }) });
  return {
    save: () => (isArchived ? save(href, filename) : fetchFirst()),
    isPending: fetching.isPending,
    failure: fetching.isError ? readError(fetching.error) : null,
  };
}

function save(href: string, filename: string) {
  const link = document.createElement("a");
  link.href = href;
  link.download = filename;
  link.click();
}
