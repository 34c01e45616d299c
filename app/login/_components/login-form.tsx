"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { z } from "zod";
import { Credentials } from "@/server/auth/schema";
import { useSignIn } from "../../_shell/use-sign-in";
import { Button } from "../../_ui/button";
import { Checkbox } from "../../_ui/checkbox";
import { FormSummary } from "../../_ui/form-summary";
import { PasswordField } from "../../_ui/password-field";
import { TextField } from "../../_ui/text-field";
import { useForm } from "../../_ui/use-form";
import { useInvalidTitle } from "../../_ui/use-invalid-title";

const Login = Credentials.extend({ remember: z.string().optional() });

export function LoginForm({ destination }: { destination: string }) {
  const t = useTranslations("account");
  const signIn = useSignIn();
  const { form, problems, refusal, isPending, summary } = useForm(Login, ({ remember, ...credentials }) =>
    signIn({ ...credentials, remember: remember === "yes", destination }),
  );
  const summaryId = useId();
  // Which of the two is wrong stays secret: both are.
  const refused = refusal === null ? {} : { isInvalid: true, "aria-describedby": summaryId };
  const count = Object.keys(problems).length;
  useInvalidTitle(t("login.title"), count > 0 || refusal !== null);
  const emailError = problems.email && t("problems.email");
  const passwordError = problems.password && t("problems.password");
  return (
    <form {...form} className="flex flex-col gap-4">
      <FormSummary
        id={summaryId}
        ref={summary}
        text={refusal ?? (count > 0 ? t("problems.summary", { count }) : null)}
      />
      <TextField
        {...refused}
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        isRequired
        error={emailError}
      />
      <PasswordField
        {...refused}
        name="password"
        label={t("password")}
        autoComplete="current-password"
        isRequired
        error={passwordError}
      />
      <Checkbox name="remember" value="yes">
        {t("login.remember")}
      </Checkbox>
      <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t("login.pending")}>
        {t("login.submit")}
      </Button>
    </form>
  );
}
