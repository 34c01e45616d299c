"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { ShownOnce } from "@/app/_ui/shown-once";
import type { CreatedToken } from "@/server/tokens/views";
import { CreateTokenDialog } from "./create-token-dialog";
import { TokenList } from "./token-list";

/** « Tokens API »: who may call Lokario in the company's name, and how much each may ask. */
export function TokenScreen() {
  const t = useTranslations("tokens");
  const [isCreating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const handleCreated = (token: CreatedToken) => {
    setCreating(false);
    setCreated(token);
  };
  const create = (
    <Button variant={created ? "secondary" : "primary"} className="max-md:w-full" onPress={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex max-w-prose flex-col gap-1">
          <PageHeading>{t("title")}</PageHeading>
          <p className="text-text-2">
            {t("intro")}{" "}
            <Link
              href="/developers"
              className="ring-focus rounded-control whitespace-nowrap font-medium text-accent-text underline"
            >
              {t("documentation")}
            </Link>
          </p>
        </div>
        {create}
      </div>
      {created ? (
        <ShownOnce
          key={created.view.id}
          title={t("new.title", { name: created.view.name })}
          secret={created.token}
          warning={t("new.once")}
          onDone={() => setCreated(null)}
        />
      ) : null}
      <TokenList onRevoked={({ id }) => setCreated((shown) => (shown?.view.id === id ? null : shown))} />
      <CreateTokenDialog isOpen={isCreating} onClose={() => setCreating(false)} onCreated={handleCreated} />
    </div>
  );
}
