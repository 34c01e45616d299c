"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import type { EndpointView, EndpointWithSecret } from "@/server/webhooks/views";
import { EndpointForm } from "./endpoint-form";

interface EndpointDialogProps {
  /** null closes the dialog. */
  edited: EndpointView | "new" | null;
  onClose: () => void;
  onCreated: (created: EndpointWithSecret) => void;
}

/** « Ajouter un webhook », or « Modifier »: each opening begins with fresh fields. */
export function EndpointDialog({ edited, onClose, onCreated }: EndpointDialogProps) {
  const t = useTranslations("webhooks");
  // The dialog keeps its words while it fades out.
  const [shown, setShown] = useState(edited);
  if (edited && edited !== shown) setShown(edited);
  return (
    <Dialog title={t(shown === "new" ? "add" : "editTitle")} isOpen={edited !== null} onClose={onClose}>
      <EndpointForm endpoint={shown === "new" ? null : shown} onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}
