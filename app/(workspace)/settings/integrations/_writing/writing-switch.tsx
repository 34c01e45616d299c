"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { AlertDialog } from "@/app/_ui/alert-dialog";
import { useAnnounce } from "@/app/_ui/announcer";
import { Checkbox } from "@/app/_ui/checkbox";
import { Notice } from "@/app/_ui/notice";
import type { Mailbox } from "../_data/views";

interface WritingSwitchProps {
  mailbox: Mailbox;
  isOn: boolean;
  isOwner: boolean;
}

/** Turning it on is confirmed, because it reaches further than this page; turning it off is not. */
export function WritingSwitch({ mailbox, isOn, isOwner }: WritingSwitchProps) {
  const t = useTranslations("integrations.writing");
  const announce = useAnnounce();
  const describeError = useDescribeError();
  const textId = useId();
  const [isAsking, setAsking] = useState(false);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const save = useMutation(
    trpc.mailboxes.setWriteBack.mutationOptions({
      onSuccess: async (_mailbox, { writeBack }) => {
        await Promise.all(
          [trpc.mailboxes.pathKey(), trpc.wishes.pathKey()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        );
        announce(t(writeBack ? "turnedOn" : "turnedOff"));
      },
      onSettled: () => setAsking(false),
    }),
  );
  const set = (writeBack: boolean) => save.mutate({ id: mailbox.id, writeBack });
  const failure = save.error && readError(save.error);
  return (
    <div className="flex flex-col gap-1">
      <Checkbox
        isSelected={isOn}
        isDisabled={!isOwner || save.isPending}
        onChange={(isSelected) => (isSelected ? setAsking(true) : set(false))}
        aria-describedby={textId}
      >
        {t("switch")}
      </Checkbox>
      <p id={textId} className="text-text-2">
        {t(isOn ? "on" : "off")}
      </p>
      {failure ? <Notice tone="err">{describeError(failure.code, failure.detail).text}</Notice> : null}
      <AlertDialog
        title={t("confirmTitle", { name: mailbox.name })}
        isOpen={isAsking}
        onCancel={() => setAsking(false)}
        confirmLabel={t(save.isPending ? "saving" : "confirm")}
        onConfirm={() => set(true)}
        isPending={save.isPending}
      >
        <p>{t("confirmText")}</p>
        <p>{t("confirmKept")}</p>
        <p className="text-text-2">{t("confirmPast")}</p>
      </AlertDialog>
    </div>
  );
}
