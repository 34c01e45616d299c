"use client";

import { useTranslations } from "next-intl";
import { FirstOwner } from "@/server/auth/schema";
import { Button } from "../../_ui/button";
import { FormSummary } from "../../_ui/form-summary";
import { PasswordField } from "../../_ui/password-field";
import type { Problem } from "../../_ui/read-form";
import { TextField } from "../../_ui/text-field";
import { useForm } from "../../_ui/use-form";
import { useInvalidTitle } from "../../_ui/use-invalid-title";
import { useCreateOwner } from "./use-create-owner";

const PASSWORD_PROBLEMS = {
  missing: "problems.shortPassword",
  short: "problems.shortPassword",
  wrong: "problems.shortPassword",
  long: "problems.longPassword",
} as const satisfies Record<Problem, string>;

export function SetupForm() {
  const t = useTranslations("account");
  const { form, problems, refusal, isPending, summary } = useForm(FirstOwner, useCreateOwner());
  const count = Object.keys(problems).length;
  useInvalidTitle(t("setup.title"), count > 0 || refusal !== null);
  return (
    <form {...form} className="flex flex-col gap-4">
      <FormSummary ref={summary} text={refusal ?? (count > 0 ? t("problems.summary", { count }) : null)} />
      <TextField
        name="name"
        label={t("setup.name")}
        autoComplete="name"
        isRequired
        error={problems.name && t("problems.name")}
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="email"
        isRequired
        error={problems.email && t("problems.email")}
      />
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("setup.passwordHint")}
        autoComplete="new-password"
        isRequired
        error={problems.password && t(PASSWORD_PROBLEMS[problems.password])}
      />
      <TextField
        name="company"
        label={t("setup.company")}
        autoComplete="organization"
        isRequired
        error={problems.company && t("problems.company")}
      />
      <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t("setup.pending")}>
        {t("setup.submit")}
      </Button>
    </form>
  );
}
