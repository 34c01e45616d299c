"use client";

import { Maximize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import type { MessageFrame } from "@/server/inbox/views";
import { bodyOf, dressMail, hasFoldableQuote } from "./dress-mail";
import { EnlargedMail } from "./enlarged-mail";
import { fitMail } from "./fit-mail";
import { MailFrame } from "./mail-frame";
import { measureMail } from "./measure-mail";
import { QuotedToggle } from "./quoted-toggle";
import { useDarkTheme } from "./use-dark-theme";
import { useWidth } from "./use-width";

// The estimate is a little generous; beyond the last limit the frame scrolls and can be enlarged.
const SLACK = 1.06;
// What stands around the lines, and a line's rounding.
const PADDING = 24;
const SHORTEST = 56;
const NARROWEST = 320;
const TALLEST = 1_600;

interface HtmlBodyProps {
  frame: MessageFrame;
  sender: string;
  title: string;
  /** What somebody passes on is what they mean to show: it stands open. */
  isForward: boolean;
}

/** An HTML mail in its frame, as tall as it is likely to need. */
export function HtmlBody({ frame, sender, title, isForward }: HtmlBodyProps) {
  const t = useTranslations("inbox.message");
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const isDark = useDarkTheme();
  const [showsQuotes, setShowsQuotes] = useState(isForward);
  const [isEnlarged, setEnlarged] = useState(false);
  const body = useMemo(() => bodyOf(frame.srcdoc), [frame.srcdoc]);
  const isFoldable = useMemo(() => hasFoldableQuote(body), [body]);
  const foldQuotes = isFoldable && !showsQuotes;
  const zoom = useMemo(() => fitMail(body, width ?? NARROWEST), [body, width]);
  const document = useMemo(
    () => dressMail(frame.srcdoc, { dark: isDark, foldQuotes, zoom }),
    [frame.srcdoc, isDark, foldQuotes, zoom],
  );
  const height = useMemo(() => {
    const estimate = measureMail(body, (width ?? NARROWEST) / zoom, { foldQuotes }) * zoom * SLACK + PADDING;
    return Math.round(Math.min(Math.max(estimate, SHORTEST), TALLEST));
  }, [body, width, foldQuotes, zoom]);

  return (
    <div ref={place} className="flex flex-col items-start gap-2">
      {width !== undefined && (
        <MailFrame title={title} document={document} height={height} returnsFocus={!isEnlarged} />
      )}
      <div className="flex flex-wrap gap-2">
        {isFoldable && <QuotedToggle isShown={showsQuotes} onToggle={setShowsQuotes} />}
        <Button variant="quiet" className="px-2.5 text-meta first:-ml-2.5" onPress={() => setEnlarged(true)}>
          <Maximize2 aria-hidden size={14} />
          {t("enlarge")}
        </Button>
      </div>
      <EnlargedMail isOpen={isEnlarged} onClose={() => setEnlarged(false)} title={t("enlargedTitle", { name: sender })}>
        <MailFrame title={title} document={document} height="full" returnsFocus={false} />
      </EnlargedMail>
    </div>
  );
}
