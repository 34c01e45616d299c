import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import { startExtraDovecot } from "../extra-dovecot";

/** A Dovecot that lets in whoever has an access token of this authorisation server, for the account it was given to. */
export function startOauthDovecot(issuer: string, mechanisms = "xoauth2"): Promise<Dovecot> {
  const file = join(mkdtempSync(join(tmpdir(), "lokario-oauth2-")), "dovecot-oauth2.conf");
  writeFileSync(
    file,
    [
      "introspection_mode = auth",
      `introspection_url = ${issuer}/dovecot`,
      "username_attribute = username",
      "active_attribute = active",
      "active_value = true",
    ].join("\n"),
  );
  return startExtraDovecot({
    password: "nobody-knows-this-one",
    settings: `auth_mechanisms = ${mechanisms}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${file}
}
# Else each refusal makes the next login of this machine wait.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}`,
  });
}
