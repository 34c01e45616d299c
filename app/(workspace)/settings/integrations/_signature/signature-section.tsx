"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { TextField } from "@/app/_ui/text-field";
import type { Mailbox } from "../_data/views";

/** What stands below every mail from this mailbox; owners change it. */
export function SignatureSection({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("composer.signatureSettings");
  return (
    <Section title={t("title")}>
      <Card className="flex flex-col gap-3">
        <p className="text-text-2">{t("text")}</p>
        {isOwner ? (
          <SignatureForm mailbox={mailbox} />
        ) : (
          <p className="whitespace-pre-line break-words">{mailbox.signature || t("none")}</p>
        )}
      </Card>
    </Section>
  );
}

function SignatureForm({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations("composer.signatureSettings");
  const announce = useAnnounce();
  const [signature, setSignature] = useState(mailbox.signature);
  const saving = useMutation(
    useTRPC().mailboxes.setSignature.mutationOptions({ onSuccess: () => announce(t("saved")) }),
  );
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ id: mailbox.id, signature });
  };
  return (
    <form onSubmit={handleSubmit} className="flex flex-col items-start gap-3">
      <TextField
        label={t("field")}
        rows={4}
        value={signature}
        onChange={(value) => setSignature(value.slice(0, 2_000))}
        className="w-full"
      />
      {saving.isError && <Notice tone="err">{t("failed")}</Notice>}
      {saving.isSuccess && saving.variables.signature === signature && <Notice tone="ok">{t("saved")}</Notice>}
      <Button type="submit" isPending={saving.isPending} isDisabled={signature === mailbox.signature}>
        {t("save")}
      </Button>
    </form>
  );
}
