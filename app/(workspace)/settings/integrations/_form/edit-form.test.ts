import { expect, test } from "vitest";
import { changeForm } from "./change-form";
import { formOfMailbox } from "./edit-form";

const stored = {
  name: "Boutique",
  emailAddress: "contact@moncommerce.fr",
  username: "contact@moncommerce.fr",
  provider: "ovh",
  imapHost: "pro2.mail.ovh.net",
  imapPort: 993,
  useTls: true,
  syncIntervalMinutes: 10,
  enabled: true,
  smtp: null,
};

test("a stored mailbox comes back as it was, without its password", () => {
  expect(formOfMailbox(stored)).toMatchObject({ offer: "emailPro", imapPort: "993", password: "", username: "" });
  expect(formOfMailbox({ ...stored, imapHost: "ssl0.ovh.net" }).offer).toBe("mxPlan");
});

test("a new address changes neither its server nor its name", () => {
  const changed = changeForm(formOfMailbox(stored), { kind: "text", field: "emailAddress", value: "moi@gmail.com" });
  expect(changed).toMatchObject({ imapHost: "pro2.mail.ovh.net", name: "Boutique" });
});

test("a provider without a tile is edited as « Autre »", () => {
  expect(formOfMailbox({ ...stored, provider: "anotherOne" }).preset).toBe("other");
});
