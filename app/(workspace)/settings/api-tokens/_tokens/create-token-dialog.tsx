"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialog";
import { FormSummary } from "@/app/_ui/form-summary";
import { RadioList } from "@/app/_ui/radio-list";
import { TextField } from "@/app/_ui/text-field";
import { useForm } from "@/app/_ui/use-form";
import { CreateToken, SCOPES } from "@/server/tokens/schema";
import type { CreatedToken } from "@/server/tokens/views";

interface CreateTokenDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: (created: CreatedToken) => void;
}

/** « Créer un token »: its name, what it may do, and for how long. Each opening begins with fresh fields. */
export function CreateTokenDialog({ isOpen, onClose, onCreated }: CreateTokenDialogProps) {
  const t = useTranslations("tokens");
  return (
    <Dialog title={t("create")} isOpen={isOpen} onClose={onClose}>
      <TokenForm onCancel={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

const DAYS = ["30", "90", "365"] as const;
/** A form's fields are text. */
const Fields = CreateToken.extend({ days: z.coerce.number().pipe(CreateToken.shape.days) });

function TokenForm({ onCancel, onCreated }: { onCancel: () => void; onCreated: (created: CreatedToken) => void }) {
  const t = useTranslations("tokens");
  const actions = useTranslations("common.actions");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const describeError = useDescribeError();
  // The answer holds the token: nothing of it may stay in memory longer than the page shows it.
  const { mutateAsync: create } = useMutation(trpc.tokens.create.mutationOptions({ gcTime: 0 }));
  const { form, problems, refusal, isPending, summary } = useForm(Fields, async (fields) => {
    try {
      const created = await create(fields);
      void queryClient.invalidateQueries({ queryKey: trpc.tokens.pathKey() });
      onCreated(created);
      return null;
    } catch (error) {
      const { code, detail } = readError(error);
      return describeError(code, detail).text;
    }
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      <FormSummary ref={summary} text={refusal ?? (problems.name ? t("problems.summary") : null)} />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={100}
        isRequired
        autoFocus
        autoComplete="off"
        error={problems.name && t("problems.name")}
      />
      <RadioList
        name="scope"
        label={t("scope")}
        defaultValue="read"
        options={SCOPES.map((value) => ({ value, label: t(`scopeChoices.${value}`) }))}
      />
      <RadioList
        name="days"
        label={t("expiry")}
        defaultValue="90"
        options={DAYS.map((value) => ({ value, label: t(`days.${value}`) }))}
      />
      <DialogActions>
        <Button onPress={onCancel}>{actions("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t("creating")}>
          {t("create")}
        </Button>
      </DialogActions>
    </form>
  );
}
