import { describeError } from "@/app/_i18n/describe-error";
import { syncRun } from "@/app/_i18n/fr/sync-run";
import type { RunStepView } from "@/server/mailboxes/views";

const NUMBER = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** The line of a step that began, ended or failed. */
export function describeStep(name: string, step: RunStepView): string {
  const words: Record<string, string> = syncRun.step;
  const title = `'${name}': ${words[step.name] ?? step.name}`;
  const again = step.attempt > 1 ? `, tentative ${step.attempt}` : "";
  if (step.status === "running") return `  … ${title}${again}`;
  if (step.error) return `  ✗ ${title}${again} : ${describeError("fr", step.error.code, step.error.detail).title}`;
  return `  ✓ ${title}${again}${describeDuration(step)}`;
}

function describeDuration({ startedAt, finishedAt }: RunStepView): string {
  if (!finishedAt) return "";
  const ms = Math.max(0, finishedAt.getTime() - startedAt.getTime());
  return ms < 1_000 ? ` (${ms} ms)` : ` (${NUMBER.format(ms / 1_000)} s)`;
}
