const LOOKS: Record<string, string> = {
  GET: "bg-info-b text-info-t",
  POST: "bg-ok-b text-ok-t",
  PATCH: "bg-warn-b text-warn-t",
  DELETE: "bg-err-b text-err-t",
};

export function MethodBadge({ method }: { method: string }) {
  return (
    <span
      className={`inline-flex w-16 shrink-0 justify-center rounded-control py-0.5 font-mono font-semibold text-meta ${LOOKS[method] ?? ""}`}
    >
      {method}
    </span>
  );
}
