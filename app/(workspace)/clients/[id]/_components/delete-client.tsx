"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { AlertDialog } from "@/app/_ui/alert-dialog";
import { useAnnounce } from "@/app/_ui/announcer";
import { Notice } from "@/app/_ui/notice";
import type { ClientView } from "@/server/clients/views";

interface DeleteClientProps {
  client: ClientView;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks, deletes, and leads back to the list. */
export function DeleteClient({ client, isOpen, onClose }: DeleteClientProps) {
  const t = useTranslations("clients.remove");
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const remove = useMutation(
    trpc.clients.delete.mutationOptions({
      onSuccess: () => {
        announce(t("done", { name: client.name }));
        // The record itself is gone: asking for it again would only be refused while the list opens.
        const { queryKey } = trpc.clients.list.pathFilter();
        void queryClient.invalidateQueries({ queryKey });
        void queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() });
        router.push("/clients");
      },
    }),
  );
  return (
    <AlertDialog
      title={t("title", { name: client.name })}
      isOpen={isOpen}
      onCancel={onClose}
      confirmLabel={t("confirm")}
      onConfirm={() => remove.mutate({ id: client.id })}
      isPending={remove.isPending}
    >
      <p>{t("text")}</p>
      {remove.error ? <Notice tone="err">{t("failed")}</Notice> : null}
    </AlertDialog>
  );
}
