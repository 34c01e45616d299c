"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { draftAddress } from "@/app/(workspace)/inbox/_composer/draft-address";
import { wantComposerFocus } from "@/app/(workspace)/inbox/_composer/wanted-composer";
import type { ClientView } from "@/server/clients/views";

/** « Écrire »: a new mail to the client's first address, in the Inbox. */
export function WriteButton({ client }: { client: ClientView }) {
  const t = useTranslations("clients.detail");
  const router = useRouter();
  const opening = useMutation(
    useTRPC().drafts.open.mutationOptions({
      onSuccess: ({ id }) => {
        wantComposerFocus(id);
        router.push(draftAddress(id));
      },
    }),
  );
  const [address] = client.addresses;
  if (!address) return null;
  return (
    <>
      <Button
        variant="primary"
        isPending={opening.isPending}
        onPress={() => opening.mutate({ kind: "NEW", to: [{ name: client.name, address }] })}
      >
        {t("write")}
      </Button>
      {opening.isError && (
        <p role="alert" className="text-err-t">
          {t("writeFailed")}
        </p>
      )}
    </>
  );
}
