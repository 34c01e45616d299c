"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Notice } from "@/app/_ui/notice";

/** Warns of mailboxes that forward to each other. Without an answer nothing is said: it is help, no part of the page. */
export function ForwardingNotice({ mailboxId }: { mailboxId: number }) {
  const t = useTranslations("integrations.forwarding");
  const trpc = useTRPC();
  const { data: loops = [] } = useQuery(trpc.mailboxes.forwardingLoops.queryOptions({ id: mailboxId }));
  return loops.map(({ id, name, emailAddress }) => (
    <Notice key={id} tone="warn">
      <p className="font-semibold">{t("title")}</p>
      <p>
        {t.rich("text", {
          link: () => (
            <Link href={`/settings/integrations/${id}`} className="ring-focus rounded-sm underline underline-offset-2">
              {name === emailAddress ? name : `${name} (${emailAddress})`}
            </Link>
          ),
        })}
      </p>
      <p className="pt-1">{t("cure")}</p>
    </Notice>
  ));
}
