export const oauth = {
  signIn: "Sign in with {provider}",
  reconnect: "Reconnect",
  leaving: "Opening {provider}…",
  google: {
    title: "Without a password",
    text: "Authorise Lokario from your Google account: nothing to copy, and you can withdraw this access whenever you like.",
  },
  microsoft: {
    title: "Microsoft sign-in required",
    text: "Since 16 September 2024 Microsoft no longer accepts passwords, app passwords included, to read Outlook.com and Microsoft 365 emails. Authorise Lokario from your Microsoft account: you can withdraw this access whenever you like.",
  },
  missing: {
    title: "{provider} sign-in is not enabled on this installation.",
    text: "To enable it, whoever installed Lokario registers it with {provider}, then adds two variables to its configuration.",
    variables: "Variables to set",
    callback: "Return address to register",
    guide: "The steps are in the guide, docs/guide/oauth.md.",
  },
  signInFact: "Sign-in",
  fixedAddress: "The address of the authorised account cannot be changed here.",
  granted: "Authorised by {provider}",
  grantedText: "This mailbox has no password in Lokario: {provider} opens it.",
};
