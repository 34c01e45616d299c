import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";

/** The scope that opens mail is the one with a box of its own, as at Google. */
const MAIL_SCOPE = /mail|IMAP|SMTP/;

/** The page on which a person chooses an account, then authorises or refuses; the form posts to itself. */
export async function answerInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  onGrant: (account: string, grantId: string) => void,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(page(String(params.login_hint ?? "")));
    return;
  }
  const form = new URLSearchParams(await readBody(request));
  if (form.get("decision") !== "allow") {
    return provider.interactionFinished(request, response, { error: "access_denied" });
  }
  const accountId = form.get("account") ?? "";
  const asked = String(params.scope).split(" ");
  const granted = form.has("mail") ? asked : asked.filter((scope) => !MAIL_SCOPE.test(scope) || scope === "email");
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(granted.join(" "));
  grant.rejectOIDCScope(asked.filter((scope) => !granted.includes(scope)).join(" "));
  const grantId = await grant.save();
  onGrant(accountId, grantId);
  return provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId } });
}

function page(account: string): string {
  return `<!doctype html><html lang="fr"><title>Autorisation</title><h1>Lokario demande un accès</h1><form method="post">
<label>Compte <input name="account" value="${account}"></label>
<label><input type="checkbox" name="mail" checked> Lire et envoyer vos emails</label>
<button name="decision" value="allow">Autoriser</button> <button name="decision" value="deny">Refuser</button></form></html>`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
