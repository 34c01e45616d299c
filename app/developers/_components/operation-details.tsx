import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { Entry } from "../_document/operations-of";
import { writeCurl } from "../_document/write-curl";
import { Code } from "./code";
import { Marked } from "./marked";
import { MethodBadge } from "./method-badge";
import { OperationAnswers } from "./operation-answers";
import { OperationInput } from "./operation-input";

/** One operation: a line that says what it does, opening on what it takes and answers. */
export async function OperationDetails({ entry }: { entry: Entry }) {
  const t = await getTranslations("developers");
  const { method, path, operation } = entry;
  return (
    <details id={operation.operationId} className="group scroll-mt-4">
      <summary className="ring-focus flex cursor-pointer list-none items-center gap-3 px-4 py-3 hover:bg-subtle max-md:flex-wrap max-md:gap-y-1">
        <ChevronRight
          aria-hidden
          size={16}
          className="shrink-0 text-text-3 transition-transform group-open:rotate-90 motion-reduce:transition-none"
        />
        <MethodBadge method={method} />
        <code className="break-all font-mono text-meta max-md:order-1 max-md:w-full">{path}</code>
        <span className="text-text-2 max-md:order-2 max-md:w-full md:ml-auto md:text-right">{operation.summary}</span>
      </summary>
      <div className="flex flex-col gap-4 border-border border-t px-4 py-4">
        <p className="text-text-2">
          <Marked>{operation.description}</Marked>
        </p>
        <OperationInput operation={operation} />
        <OperationAnswers operation={operation} />
        <Code label={t("example")}>{writeCurl(entry)}</Code>
      </div>
    </details>
  );
}
