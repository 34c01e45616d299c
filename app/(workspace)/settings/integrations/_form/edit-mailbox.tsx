"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeading } from "@/app/_ui/page-heading";
import type { CureField } from "../_components/cures";
import type { Mailbox } from "../_data/views";
import { formOfMailbox } from "./edit-form";
import { MailboxForm } from "./mailbox-form";

interface EditMailboxProps {
  mailbox: Mailbox;
  focus: CureField | null;
}

/** The form starts from the mailbox as it was when the page opened; a sync that runs meanwhile changes nothing in it. */
export function EditMailbox({ mailbox, focus }: EditMailboxProps) {
  const t = useTranslations("integrations.form");
  const [stored] = useState(mailbox);
  const title = t("editTitle", { name: stored.name });
  return (
    <div className="flex flex-col gap-5">
      <PageHeading>{title}</PageHeading>
      <MailboxForm title={title} initial={formOfMailbox(stored)} mailbox={stored} focus={focus} />
    </div>
  );
}
