import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { suggestHost } from "@/server/providers/suggest-host";
import { OwnersOnly } from "../../../_components/owners-only";
import { CURE_FIELDS } from "../../_components/cure";
import { requireMailboxOfPage } from "../../_data/require-mailbox-of-page";
import { EditMailbox } from "../../_form/edit-mailbox";
import { FORM_CURES, type FormCure } from "../../_form/form-cure";

interface EditMailboxPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ focus?: string; cure?: string }>;
}

export async function generateMetadata({ params }: EditMailboxPageProps): Promise<Metadata> {
  const t = await getTranslations("integrations.form");
  const { name } = await requireMailboxOfPage((await params).id);
  return { title: t("editTitle", { name }) };
}

export default async function EditMailboxPage({ params, searchParams }: EditMailboxPageProps) {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  const { focus, cure } = await searchParams;
  const mailbox = await requireMailboxOfPage((await params).id);
  await prefetch(trpc.oauth.providers.queryOptions());
  return (
    <Hydrated>
      <EditMailbox
        mailbox={mailbox}
        focus={CURE_FIELDS.find((field) => field === focus) ?? null}
        cure={readFormCure(cure, mailbox)}
      />
    </Hydrated>
  );
}

/** Only a server that Lokario itself would suggest: a link must not choose where a password is typed for. */
function readFormCure(asked: string | undefined, { imapHost }: { imapHost: string }): FormCure | null {
  const kind = FORM_CURES.find((known) => known === asked);
  if (kind !== "useHost") return kind ? { kind } : null;
  const host = suggestHost(imapHost);
  return host ? { kind, host } : null;
}
