"use client";

import { useMemo, useState } from "react";
import { LinkedText } from "./linked-text";
import { QuotedToggle } from "./quoted-toggle";
import { splitQuoted } from "./split-quoted";

/** A plain-text mail: quotes folded, addresses turned into links, lines as the sender broke them. */
export function PlainBody({ text }: { text: string }) {
  const parts = useMemo(() => splitQuoted(text), [text]);
  const [showsQuotes, setShowsQuotes] = useState(false);
  // A mail that is nothing but quotes is not folded away whole.
  const isFoldable = parts.some((part) => part.quoted) && parts.some((part) => !part.quoted);
  const shown = parts.filter((part) => !part.quoted || showsQuotes || !isFoldable);
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full whitespace-pre-wrap break-words text-body">
        {shown.map((part, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
            key={index}
            className={
              part.quoted ? "my-2 border-border border-l-2 pl-3 text-text-3" : part.signature ? "mt-2 text-text-3" : ""
            }
          >
            <LinkedText text={part.text} />
          </div>
        ))}
      </div>
      {isFoldable && <QuotedToggle isShown={showsQuotes} onToggle={setShowsQuotes} />}
    </div>
  );
}
