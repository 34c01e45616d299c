"use client";

import { useDescribeError } from "../_i18n/use-describe-error";
import { readError } from "../_trpc/read-error";
import { Notice } from "../_ui/notice";

/** Why the server refused what was just asked, beside the button that asked it; nothing while nothing was refused. */
export function Refused({ error }: { error: unknown }) {
  const describeError = useDescribeError();
  if (!error) return null;
  const { code, detail } = readError(error);
  const { title, text } = describeError(code, detail);
  return (
    <div role="alert" className="max-w-prose text-left">
      <Notice tone="err">{text || title}</Notice>
    </div>
  );
}
