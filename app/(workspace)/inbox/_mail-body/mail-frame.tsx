"use client";

import { useRef } from "react";
import { useFrameFocus } from "./use-frame-focus";

interface MailFrameProps {
  title: string;
  document: string;
  /** Pixels, or the whole of its place. */
  height: number | "full";
  /** Gives the keyboard back to the message after a click; off where the reader came to select and copy. */
  returnsFocus: boolean;
}

/**
 * Where HTML mail is shown: no script, no forms, no origin (never `allow-scripts`, never `allow-same-origin`). Links
 * open in a new tab. See docs/decisions/0010-mail-frame.md.
 */
export function MailFrame({ title, document, height, returnsFocus }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useFrameFocus(frame, returnsFocus);
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={document}
      style={{ height: height === "full" ? "100%" : height }}
      className="block w-full rounded-control"
    />
  );
}
