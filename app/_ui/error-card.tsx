"use client";

import { CircleX } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";

interface ErrorCardProps {
  title: string;
  text: string;
  /** Buttons that cure it, most useful first. */
  children?: ReactNode;
  /** When the next attempt is, or that there is none. */
  footnote?: ReactNode;
  /** Takes the focus when it appears: the answer to something the person just did. */
  focusOnMount?: boolean;
}

/** What went wrong, why, and the cure: title, text and actions of `describeError`. */
export function ErrorCard({ title, text, children, footnote, focusOnMount }: ErrorCardProps) {
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusOnMount) card.current?.focus();
  }, [focusOnMount]);
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="ring-focus flex flex-col gap-2 rounded-card border border-err-t/40 bg-err-b p-4"
    >
      <p id={titleId} className="flex items-center gap-2 font-semibold text-err-t">
        <CircleX aria-hidden size={18} className="shrink-0" />
        {title}
      </p>
      <p className="text-text">{text}</p>
      {footnote ? <p className="text-text-2">{footnote}</p> : null}
      {children ? <div className="flex flex-wrap gap-2 pt-1">{children}</div> : null}
    </section>
  );
}
