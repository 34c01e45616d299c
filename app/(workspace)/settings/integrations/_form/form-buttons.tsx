"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import type { Mailbox } from "../_data/views";
import type { FormActions } from "./use-form-actions";

interface FormButtonsProps {
  actions: FormActions;
  mailbox: Mailbox | null;
  /** There is nothing to create. */
  isOver: boolean;
  hasTest: boolean;
}

const IN_REACH =
  "max-md:sticky max-md:bottom-16 max-md:-mx-4 max-md:border-border max-md:border-t max-md:bg-canvas max-md:px-4 max-md:py-3";

/** Within the thumb's reach on a small screen: there they stay above the navigation, unless there is only the way back. */
export function FormButtons({ actions, mailbox, isOver, hasTest }: FormButtonsProps) {
  const t = useTranslations("integrations.form");
  const back = mailbox ? `/settings/integrations/${mailbox.id}` : "/settings/integrations";
  return (
    <div className={`flex flex-wrap gap-2 ${isOver ? "" : IN_REACH}`}>
      {isOver || !hasTest ? null : (
        <Button
          ref={actions.testButton}
          onPress={actions.test}
          isPending={actions.isTesting}
          className="max-md:flex-1 max-md:px-2"
        >
          {t("test")}
        </Button>
      )}
      {isOver ? null : (
        <Button
          type="submit"
          variant="primary"
          isPending={actions.isSubmitting}
          pendingLabel={t(mailbox ? "saving" : "creating")}
          className="max-md:flex-1 max-md:px-2"
        >
          {t(mailbox ? "save" : "create")}
        </Button>
      )}
      <ButtonLink href={back} variant="quiet" className="max-md:px-2">
        {t("cancel")}
      </ButtonLink>
    </div>
  );
}
