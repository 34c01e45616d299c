const HERE = "http://here.invalid";

/** The page to go back to after signing in; anything that would lead to another site becomes the Inbox. */
export function returnPath(next: string | string[] | undefined): string {
  const wanted = typeof next === "string" && URL.canParse(next, HERE) ? new URL(next, HERE) : null;
  if (wanted?.origin !== HERE || wanted.pathname === "/login") return "/inbox";
  return wanted.pathname + wanted.search;
}
