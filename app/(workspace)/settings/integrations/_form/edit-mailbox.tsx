"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeading } from "@/app/_ui/page-heading";
import type { CureField } from "../_components/cure";
import type { Mailbox } from "../_data/views";
import { correctForm, formOfMailbox } from "./edit-form";
import type { FormCure } from "./form-cure";
import { MailboxForm } from "./mailbox-form";

interface EditMailboxProps {
  mailbox: Mailbox;
  focus: CureField | null;
  /** What the mailbox's page offered against its error: done as the form opens. */
  cure: FormCure | null;
}

/** The form starts from the mailbox as it was when the page opened; a sync that runs meanwhile changes nothing in it. */
export function EditMailbox({ mailbox, focus, cure }: EditMailboxProps) {
  const t = useTranslations("integrations.form");
  const [stored] = useState(mailbox);
  const [initial] = useState(() => {
    const form = formOfMailbox(stored);
    return cure ? correctForm(form, cure) : form;
  });
  const title = t("editTitle", { name: stored.name });
  return (
    <div className="flex flex-col gap-5">
      <PageHeading>{title}</PageHeading>
      <MailboxForm title={title} initial={initial} mailbox={stored} focus={focus} />
    </div>
  );
}
