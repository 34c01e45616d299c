"use client";

import type { ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "@/app/_ui/button-style";

interface FileLinkProps {
  href: string;
  filename?: string;
  label?: string;
  variant?: ButtonVariant;
  className?: string;
  /** The content is here: a plain link does. Else `onSave` fetches it first. */
  isReady: boolean;
  isPending: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** A link that saves a file, as links do; of a file that is still on the mail server, once it was fetched. */
export function FileLink({
  href,
  filename = "",
  label,
  variant = "quiet",
  isReady,
  isPending,
  ...link
}: FileLinkProps) {
  return (
    <a
      href={href}
      download={filename}
      aria-label={label}
      aria-disabled={isPending || undefined}
      className={`${buttonStyle(variant)} ${link.className ?? ""}`}
      onClick={(event) => {
        if (isReady) return;
        event.preventDefault();
        if (!isPending) link.onSave();
      }}
    >
      {link.children}
    </a>
  );
}
