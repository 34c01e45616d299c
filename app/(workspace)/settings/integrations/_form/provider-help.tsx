"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { findProvider } from "@/server/providers/find-provider";
import type { ProviderKey } from "@/server/providers/provider";

/** No provider asks for more. */
const STEPS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** How to get the password that this provider accepts, step by step. */
export function ProviderHelp({ preset }: { preset: Exclude<ProviderKey, "demo" | "proton"> }) {
  const t = useTranslations("integrations.help");
  const steps = STEPS.map((step) => `${preset}.steps.${step}` as const).filter((step) => t.has(step));
  const href = findProvider(preset)?.helpUrl;
  return (
    <div className="flex flex-col gap-3 text-text-2">
      <ol className="flex list-decimal flex-col gap-2 pl-5 marker:font-semibold marker:text-accent-text">
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      {href ? (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          className="ring-focus inline-flex w-fit items-center gap-1.5 rounded-sm font-medium text-accent-text underline underline-offset-2"
        >
          {t("newWindow", { label: t(`${preset}.link`) })}
          <ExternalLink aria-hidden size={14} className="shrink-0" />
        </a>
      ) : null}
      <p>{t(`${preset}.note`)}</p>
    </div>
  );
}
