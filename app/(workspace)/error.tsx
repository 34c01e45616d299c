"use client";

import { CrashCard } from "../_shell/crash-card";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <CrashCard digest={error.digest} onRetry={reset} />;
}
