"use client";

import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { ErrorCard } from "@/app/_ui/error-card";
import type { ShownError } from "@/server/errors";

/** Why the owner could not leave for the provider, or came back without access. */
export function OauthFailure({ failure: { code, detail } }: { failure: ShownError }) {
  const { title, text } = useDescribeError()(code, detail);
  return <ErrorCard title={title} text={text} focusOnMount />;
}
