import type { PasswordRule } from "./provider";

/** Four by four characters: how providers show an app password, and how people copy it. */
const IN_GROUPS = /^\s*[a-z0-9]{4}(\s+[a-z0-9]{4}){2,}\s*$/i;

/** An app password without the spaces with which it is shown; a space in any other password is part of it. */
export function withoutGroups(password: string, rule: PasswordRule): string {
  const isSpaced = rule === "app" || (rule === "appIfTwoStep" && IN_GROUPS.test(password));
  return isSpaced ? password.replace(/\s/g, "") : password;
}
