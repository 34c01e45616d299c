"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import type { DraftFileView, DraftView } from "@/server/outbox/views";
import { sendFile, UploadError } from "./send-file";
import { useDraftCache } from "./use-draft-cache";

export interface FailedFile {
  name: string;
  /** In words; null when the server could not be reached. */
  cause: string | null;
}

interface AddOptions {
  inText?: boolean;
  onAdded?: (file: DraftFileView) => void;
}

/** The files of a draft: those there, those on their way, and those that did not arrive. */
export function useDraftFiles(draft: DraftView) {
  const trpc = useTRPC();
  const cache = useDraftCache();
  const describe = useDescribeError();
  const [pending, setPending] = useState<string[]>([]);
  const [failed, setFailed] = useState<FailedFile[]>([]);
  const removal = useMutation(trpc.drafts.removeFile.mutationOptions({ onSuccess: () => cache.refresh() }));

  const upload = async (file: File, inText: boolean): Promise<DraftFileView | null> => {
    setFailed((files) => files.filter(({ name }) => name !== file.name));
    try {
      return await sendFile(draft.id, file, inText);
    } catch (error) {
      const cause = error instanceof UploadError ? describe(error.code, error.detail).text : null;
      setFailed((files) => [...files, { name: file.name, cause }]);
      return null;
    } finally {
      setPending((names) => names.filter((_, index) => index !== names.indexOf(file.name)));
      await cache.refresh();
    }
  };

  return {
    files: draft.files,
    pending,
    failed,
    /** One after the other; `inText`: pictures that stand in the text. Tells of each that arrived. */
    add: async (chosen: Iterable<File>, { inText = false, onAdded }: AddOptions = {}) => {
      const all = [...chosen];
      // All from the start: a mail must not leave between two of them.
      setPending((names) => [...names, ...all.map(({ name }) => name)]);
      for (const file of all) {
        const added = await upload(file, inText);
        if (added) onAdded?.(added);
      }
    },
    remove: (fileId: string) => removal.mutate({ id: draft.id, fileId }),
  };
}

export type DraftFiles = ReturnType<typeof useDraftFiles>;
