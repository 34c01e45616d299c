/** What a mail server asks for: the account's password, or an OAuth access token in its place (XOAUTH2, OAUTHBEARER). */
export type Credentials =
  | { username: string; password: string; accessToken?: undefined }
  | { username: string; password?: undefined; accessToken: string };
