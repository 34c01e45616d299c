"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { dialogGone } from "@/app/_ui/dialog-gone";
import { Notice } from "@/app/_ui/notice";
import type { CreatedToken } from "@/server/tokens/views";
import { CopyToken } from "./copy-token";

interface NewTokenProps {
  created: CreatedToken;
  onDone: () => void;
}

/** A new token, in clear for the only time: it takes the focus, and is gone with the page. */
export function NewToken({ created: { token, view }, onDone }: NewTokenProps) {
  const t = useTranslations("tokens");
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
      <h2 id={titleId} className="font-semibold text-h2">
        {t("new.title", { name: view.name })}
      </h2>
      <Notice tone="warn">{t("new.once")}</Notice>
      <code className="select-all break-all rounded-control bg-subtle px-3 py-2 font-mono">{token}</code>
      <div className="flex flex-wrap gap-2">
        <CopyToken token={token} />
        <Button onPress={onDone}>{t("new.done")}</Button>
      </div>
    </section>
  );
}
