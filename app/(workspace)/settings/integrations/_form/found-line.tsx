"use client";

import { CircleCheck, Info, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { domainOf, findProvider } from "@/server/providers/find-provider";
import { suggestDomain } from "@/server/providers/suggest-host";
import { useProviderName } from "../_components/use-provider-name";
import { isFoundInUse } from "./apply-found";
import { recognisePreset } from "./change-form";
import type { FormDiscovery } from "./use-discovery";
import { useFoundWords } from "./use-found-words";
import type { MailboxForm } from "./use-mailbox-form";

interface FoundLineProps {
  form: MailboxForm;
  status: FormDiscovery["status"];
}

/** What the address told so far, and from where; its room is kept, so that nothing moves when the answer comes. */
export function FoundLine({ form: { state, change }, status }: FoundLineProps) {
  const t = useTranslations("integrations.found");
  const providerName = useProviderName();
  const words = useFoundWords();
  const { emailAddress, found } = state;
  const recognised = recognisePreset(emailAddress);
  const domain = domainOf(emailAddress);
  const meant = status === "over" && !recognised ? suggestDomain(domain) : null;
  const corrected = meant && `${emailAddress.trim().slice(0, -domain.length)}${meant}`;
  const isNews = status === "over";
  const isGood = isNews && found !== null && (found.proven || findProvider(found.provider)?.password === "oauth");
  const Icon = isGood ? CircleCheck : status === "running" ? LoaderCircle : Info;
  const text = isNews
    ? words(state)
    : [
        recognised && t("table", { provider: providerName(recognised) }),
        status === "running" ? t("searching") : !recognised && t("intro"),
      ]
        .filter(Boolean)
        .join(" ");
  return (
    <div className="flex min-h-11 flex-col gap-2">
      <p className="flex items-start gap-2 text-text-2">
        <Icon
          aria-hidden
          size={16}
          className={`mt-0.5 shrink-0 ${isGood ? "text-ok-t" : "text-text-3"} ${status === "running" ? "animate-spin" : ""}`}
        />
        <span className="min-w-0 break-words">{text}</span>
      </p>
      {corrected ? (
        <Button
          className="h-auto min-h-9 w-fit max-w-full break-all py-1"
          onPress={() => change({ kind: "text", field: "emailAddress", value: corrected })}
        >
          {t("correct", { address: corrected })}
        </Button>
      ) : null}
      {isNews && found?.imap && !isFoundInUse(state) ? (
        <Button className="w-fit max-w-full" onPress={() => change({ kind: "useFound" })}>
          {t("use", { host: found.imap.host })}
        </Button>
      ) : null}
    </div>
  );
}
