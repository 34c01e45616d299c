"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { AlertDialog } from "@/app/_ui/alert-dialog";
import { useAnnounce } from "@/app/_ui/announcer";
import { dialogGone } from "@/app/_ui/dialog-gone";
import { Notice } from "@/app/_ui/notice";
import type { EndpointView } from "@/server/webhooks/views";

interface RemoveEndpointDialogProps {
  /** The endpoint to remove; null closes the dialog. */
  endpoint: EndpointView | null;
  onClose: () => void;
  onRemoved: (endpoint: EndpointView) => void;
}

/** Asks before a program hears no more: secret and deliveries go with the endpoint. */
export function RemoveEndpointDialog({ endpoint: asked, onClose, onRemoved }: RemoveEndpointDialogProps) {
  const t = useTranslations("webhooks");
  const states = useTranslations("common.states");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  // The dialog keeps its words while it fades out.
  const [endpoint, setEndpoint] = useState(asked);
  if (asked && asked !== endpoint) setEndpoint(asked);
  const remove = useMutation(trpc.webhooks.delete.mutationOptions());

  const close = () => {
    remove.reset();
    onClose();
  };

  const handleConfirm = async (removed: EndpointView) => {
    try {
      await remove.mutateAsync({ id: removed.id });
    } catch {
      // The dialog says so.
      return;
    }
    close();
    announce(t("removed"));
    await dialogGone();
    queryClient.setQueryData(trpc.webhooks.list.queryKey(), (all) => all?.filter(({ id }) => id !== removed.id));
    onRemoved(removed);
    // The button that opened the dialog is gone with its card.
    document.querySelector<HTMLElement>("h1")?.focus();
  };

  return (
    <AlertDialog
      isOpen={asked !== null}
      title={t("removeTitle")}
      confirmLabel={t("remove")}
      isPending={remove.isPending}
      onConfirm={() => endpoint && handleConfirm(endpoint)}
      onCancel={close}
    >
      <p className="break-all text-text-2">{t("removeText", { url: endpoint?.url ?? "" })}</p>
      {remove.isError ? <Notice tone="err">{states("notSaved")}</Notice> : null}
    </AlertDialog>
  );
}
