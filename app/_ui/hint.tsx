"use client";

import { cloneElement, type ReactElement, useId } from "react";
import { placeHint } from "./place-hint";
import { useHint } from "./use-hint";

interface HintProps {
  label: string;
  /** The key that does the same. */
  shortcut?: string | undefined;
  /** One button. */
  children: ReactElement<{ "aria-describedby"?: string | undefined }>;
}

/** The name of a button, and its key, for who rests on it or comes to it by key. */
export function Hint({ label, shortcut, children }: HintProps) {
  const id = useId();
  const { isShown, around } = useHint();
  return (
    <span {...around} className="contents">
      {cloneElement(children, { "aria-describedby": isShown ? id : undefined })}
      {isShown && (
        <span
          ref={placeHint}
          id={id}
          role="tooltip"
          popover="manual"
          className="fixed inset-auto max-w-[calc(100vw-1rem)] rounded-control bg-text px-2.5 py-1.5 text-canvas text-meta shadow-pop"
        >
          {label}
          {shortcut ? ` (${shortcut})` : null}
        </span>
      )}
    </span>
  );
}
