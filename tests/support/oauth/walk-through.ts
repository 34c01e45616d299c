interface Choice {
  account: string;
  decision?: "allow" | "deny";
  /** Whether the box that opens the mail stays ticked. */
  mail?: boolean;
}

/** Goes through a provider's pages as a browser would; answers the address that it is sent back to, unvisited. */
export async function walkThrough(url: string, { account, decision = "allow", mail = true }: Choice): Promise<URL> {
  const { origin } = new URL(url);
  const cookies = new Map<string, string>();
  let next = new URL(url);
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 10; step++) {
    const answer = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body && { method: "POST", body }),
    });
    body = undefined;
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location) {
      next = new URL(location, next);
      if (next.origin !== origin) return next;
      continue;
    }
    const page = await answer.text();
    if (!page.includes("<form")) throw new Error(`The provider says: ${answer.status} ${page.slice(0, 500)}`);
    body = new URLSearchParams({ account, decision, ...(mail && { mail: "on" }) });
  }
  throw new Error("The provider leads nowhere");
}
