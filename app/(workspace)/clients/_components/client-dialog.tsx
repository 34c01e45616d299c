"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/app/_ui/dialog";
import type { ClientInput } from "@/server/clients/schema";
import type { ClientSaved } from "@/server/clients/views";
import { ClientForm } from "../_form/client-form";

interface ClientDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** The client to change; without it a new one is created. */
  client?: (ClientInput & { id: number }) | undefined;
  /** What is already known about a new client: the sender of an open mail. */
  prefill?: Partial<ClientInput> | undefined;
  /** After saving; the dialog has closed. `tied` says how many earlier messages now belong to the client. */
  onSaved?: ((saved: ClientSaved) => void) | undefined;
}

/** « Nouveau client », or « Modifier {nom} ». Each opening begins with fresh fields. */
export function ClientDialog({ isOpen, onClose, client, prefill = {}, onSaved }: ClientDialogProps) {
  const t = useTranslations("clients.form");
  const title = client ? t("editTitle", { name: client.name }) : t("createTitle");
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <ClientForm
        id={client?.id}
        initial={client ?? prefill}
        onCancel={onClose}
        onSaved={(saved) => {
          onClose();
          onSaved?.(saved);
        }}
      />
    </Dialog>
  );
}
