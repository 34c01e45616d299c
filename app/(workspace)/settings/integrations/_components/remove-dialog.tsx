"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { AlertDialog } from "@/app/_ui/alert-dialog";
import { useAnnounce } from "@/app/_ui/announcer";
import { dialogGone } from "@/app/_ui/dialog-gone";
import { Notice } from "@/app/_ui/notice";
import type { Mailbox } from "../_data/views";
import { KEEP, RemoveChoice, type RemoveChoiceValue } from "./remove-choice";

interface RemoveDialogProps {
  /** The mailbox to delete; null closes the dialog. */
  mailbox: Mailbox | null;
  onClose: () => void;
  /** After it is gone and the dialog closed: puts the focus somewhere that still exists. */
  onRemoved: () => void;
}

/** Asks what becomes of the emails; erasing them takes typing the address. */
export function RemoveDialog({ mailbox: asked, onClose, onRemoved }: RemoveDialogProps) {
  const t = useTranslations("integrations");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const describeError = useDescribeError();
  const [choice, setChoice] = useState<RemoveChoiceValue>(KEEP);
  // The dialog keeps its words while it fades out.
  const [mailbox, setMailbox] = useState(asked);
  if (asked && asked !== mailbox) setMailbox(asked);
  const disconnect = useMutation(trpc.mailboxes.disconnect.mutationOptions());

  const close = () => {
    setChoice(KEEP);
    disconnect.reset();
    onClose();
  };

  const handleConfirm = async ({ id, name }: Mailbox) => {
    try {
      await disconnect.mutateAsync({ id, messages: choice.messages });
    } catch {
      // The dialog says why.
      return;
    }
    const listKey = trpc.mailboxes.list.queryKey();
    await queryClient.cancelQueries({ queryKey: listKey });
    queryClient.setQueryData(listKey, (all) => all?.filter((each) => each.id !== id));
    close();
    announce(t("live.deleted", { name }));
    void queryClient.invalidateQueries({ queryKey: listKey });
    await dialogGone();
    onRemoved();
  };

  const isTyped = choice.messages === "keep" || choice.typed.trim().toLowerCase() === mailbox?.emailAddress;
  const failure = disconnect.error && readError(disconnect.error);
  return (
    <AlertDialog
      isOpen={asked !== null}
      title={t("remove.title", { name: mailbox?.name ?? "" })}
      confirmLabel={t("remove.confirm")}
      isPending={disconnect.isPending}
      isConfirmDisabled={!isTyped}
      onConfirm={() => mailbox && handleConfirm(mailbox)}
      onCancel={close}
    >
      {mailbox ? <RemoveChoice mailbox={mailbox} value={choice} onChange={setChoice} /> : null}
      {failure ? <Notice tone="err">{describeError(failure.code, failure.detail).text}</Notice> : null}
    </AlertDialog>
  );
}
