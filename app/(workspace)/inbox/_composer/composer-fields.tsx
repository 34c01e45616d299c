"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { DraftView } from "@/server/outbox/views";
import { FromField } from "./from-field";
import { RecipientsField } from "./recipients-field";
import type { DraftWriter } from "./use-draft-writer";
import { takeComposerFocus } from "./wanted-composer";

/** Who writes, to whom, and about what. */
export function ComposerFields({ draft, writer: { text, change } }: { draft: DraftView; writer: DraftWriter }) {
  const t = useTranslations("composer");
  const mailboxes = useQuery(useTRPC().mailboxes.list.queryOptions()).data ?? [];
  const [wanted, setWanted] = useState({ cc: text.cc.length > 0, bcc: text.bcc.length > 0 });
  // Another window may have added one: nobody gets a mail unseen.
  const shown = { cc: wanted.cc || text.cc.length > 0, bcc: wanted.bcc || text.bcc.length > 0 };
  const [isEmpty] = useState(text.to.length === 0);
  // A new mail begins with its recipient, an answer with its text.
  const [wantsFocus] = useState(() => isEmpty && takeComposerFocus(draft.id));
  const hasSubject = draft.kind === "NEW" || draft.kind === "FORWARD";
  return (
    <div className="flex flex-col">
      <FromField mailboxes={mailboxes} value={text.mailboxId} onChange={(mailboxId) => change({ mailboxId })} />
      <RecipientsField
        label={t("to")}
        value={text.to}
        onChange={(to) => change({ to })}
        autoFocus={wantsFocus}
        actions={
          <>
            {!shown.cc && (
              <Button variant="quiet" className="px-2 text-meta" onPress={() => setWanted({ ...shown, cc: true })}>
                <span aria-hidden>{t("cc")}</span>
                <span className="sr-only">{t("addCc")}</span>
              </Button>
            )}
            {!shown.bcc && (
              <Button variant="quiet" className="px-2 text-meta" onPress={() => setWanted({ ...shown, bcc: true })}>
                <span aria-hidden>{t("bcc")}</span>
                <span className="sr-only">{t("addBcc")}</span>
              </Button>
            )}
          </>
        }
      />
      {shown.cc && <RecipientsField label={t("cc")} value={text.cc} onChange={(cc) => change({ cc })} />}
      {shown.bcc && <RecipientsField label={t("bcc")} value={text.bcc} onChange={(bcc) => change({ bcc })} />}
      {hasSubject && (
        <TextField
          value={text.subject}
          onChange={(subject) => change({ subject: subject.replace(/\p{Cc}+/gu, " ").slice(0, 500) })}
          className="flex items-center gap-2 border-border border-b py-1.5"
        >
          <Label className="w-12 shrink-0 text-text-3">{t("subject")}</Label>
          <Input className="ring-focus h-control min-w-0 flex-1 rounded-control bg-transparent px-1 text-text touch:text-[16px]" />
        </TextField>
      )}
    </div>
  );
}
