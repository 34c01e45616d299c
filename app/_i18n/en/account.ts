import type { account as fr } from "../fr/account";
import type { Translation } from "../translation";

export const account: Translation<typeof fr> = {
  setup: {
    title: "Welcome",
    heading: "Welcome to Lokario",
    name: "Your name",
    company: "Company name",
    passwordHint: "At least 12 characters. A sentence works well.",
    submit: "Create my workspace",
    pending: "Creating…",
  },
  login: {
    title: "Sign in",
    remember: "Stay signed in on this device",
    submit: "Sign in",
    pending: "Signing in…",
    alreadySetUp: "Lokario is already set up. Sign in.",
    expired: "Your session has expired. Sign in again to continue.",
  },
  email: "Email address",
  password: "Password",
  problems: {
    summary: "{count, plural, one {One field needs correcting.} other {# fields need correcting.}}",
    name: "Enter your name.",
    email: "Enter a complete email address, for example contact@myshop.com.",
    password: "Enter the password.",
    shortPassword: "The password must have at least 12 characters.",
    longPassword: "The password cannot be longer than 200 characters.",
    company: "Enter the company name.",
    offline: "The server is not responding. Check your connection, then try again.",
  },
};
