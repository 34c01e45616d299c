"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeading } from "@/app/_ui/page-heading";
import type { CureField } from "../_components/cure";
import type { Mailbox } from "../_data/views";
import { changeForm } from "./change-form";
import { formOfMailbox } from "./edit-form";
import { MailboxForm } from "./mailbox-form";

interface EditMailboxProps {
  mailbox: Mailbox;
  focus: CureField | null;
  /** The server that was meant by one that does not exist. */
  meantHost: string | null;
}

/** The form starts from the mailbox as it was when the page opened; a sync that runs meanwhile changes nothing in it. */
export function EditMailbox({ mailbox, focus, meantHost }: EditMailboxProps) {
  const t = useTranslations("integrations.form");
  const [stored] = useState(mailbox);
  const [initial] = useState(() => {
    const form = formOfMailbox(stored);
    return meantHost ? changeForm(form, { kind: "text", field: "imapHost", value: meantHost }) : form;
  });
  const title = t("editTitle", { name: stored.name });
  return (
    <div className="flex flex-col gap-5">
      <PageHeading>{title}</PageHeading>
      <MailboxForm title={title} initial={initial} mailbox={stored} focus={focus} />
    </div>
  );
}
