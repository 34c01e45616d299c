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
import type { TokenView } from "@/server/tokens/views";

interface RevokeDialogProps {
  /** The token to revoke; null closes the dialog. */
  token: TokenView | null;
  onClose: () => void;
  onRevoked: (token: TokenView) => void;
}

/** Asks before programs lose their access: no revoked token ever works again. */
export function RevokeDialog({ token: asked, onClose, onRevoked }: RevokeDialogProps) {
  const t = useTranslations("tokens");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const describeError = useDescribeError();
  // The dialog keeps its words while it fades out.
  const [token, setToken] = useState(asked);
  if (asked && asked !== token) setToken(asked);
  const revoke = useMutation(trpc.tokens.revoke.mutationOptions());

  const close = () => {
    revoke.reset();
    onClose();
  };

  const handleConfirm = async (revoked: TokenView) => {
    try {
      await revoke.mutateAsync({ id: revoked.id });
    } catch {
      // The dialog says why.
      return;
    }
    close();
    announce(t("revoked", { name: revoked.name }));
    await dialogGone();
    queryClient.setQueryData(trpc.tokens.list.queryKey(), (all) => all?.filter(({ id }) => id !== revoked.id));
    onRevoked(revoked);
    // The button that opened the dialog is gone with its row.
    document.querySelector<HTMLElement>("h1")?.focus();
    void queryClient.invalidateQueries({ queryKey: trpc.tokens.pathKey() });
  };

  const failure = revoke.error && readError(revoke.error);
  return (
    <AlertDialog
      isOpen={asked !== null}
      title={t("revokeTitle", { name: token?.name ?? "" })}
      confirmLabel={t("revoke")}
      isPending={revoke.isPending}
      onConfirm={() => token && handleConfirm(token)}
      onCancel={close}
    >
      <p className="text-text-2">{t("revokeText")}</p>
      {failure ? <Notice tone="err">{describeError(failure.code, failure.detail).text}</Notice> : null}
    </AlertDialog>
  );
}
