"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { dialogGone } from "./dialog-gone";
import { Notice } from "./notice";

interface ShownOnceProps {
  title: string;
  secret: string;
  /** Told of it: that it is not shown again. */
  warning: string;
  /** What it is for. */
  children?: ReactNode;
  onDone: () => void;
}

/** What was just made, in clear for the only time: it takes the focus, and is gone with the page. */
export function ShownOnce({ title, secret, warning, children, onDone }: ShownOnceProps) {
  const t = useTranslations("common.copying");
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
        {title}
      </h2>
      <Notice tone="warn">{warning}</Notice>
      <code className="select-all break-all rounded-control bg-subtle px-3 py-2 font-mono">{secret}</code>
      {children}
      <div className="flex flex-wrap gap-2">
        <CopyButton text={secret} />
        <Button onPress={onDone}>{t("done")}</Button>
      </div>
    </section>
  );
}
