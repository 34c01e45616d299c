"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { dialogGone } from "@/app/_ui/dialog-gone";
import { Notice } from "@/app/_ui/notice";
import type { CreatedEndpoint } from "@/server/webhooks/views";

interface NewSecretProps {
  created: CreatedEndpoint;
  onDone: () => void;
}

/** The secret of a new endpoint, in clear for the only time: it takes the focus, and is gone with the page. */
export function NewSecret({ created: { endpoint, secret }, onDone }: NewSecretProps) {
  const t = useTranslations("webhooks.secret");
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    void dialogGone().then(() => section.current?.focus());
  }, []);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="ring-focus flex flex-col gap-3 rounded-card border border-border bg-surface p-4 shadow-card"
    >
      <h2 id={titleId} className="break-words font-semibold text-h2">
        {t("title", { url: endpoint.url })}
      </h2>
      <Notice tone="warn">{t("once")}</Notice>
      <code className="select-all break-all rounded-control bg-subtle px-3 py-2 font-mono">{secret}</code>
      <p className="text-text-2">{t("use")}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={secret} words={{ copy: t("copy"), copied: t("copied"), notCopied: t("notCopied") }} />
        <Button onPress={onDone}>{t("done")}</Button>
      </div>
    </section>
  );
}
