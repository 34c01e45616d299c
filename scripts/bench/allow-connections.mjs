/**
 * Lines for a Dovecot that keeps so many connections open. One imap process each would need gigabytes: sleeping ones are
 * given to imap-hibernate.
 * @param {number} count
 */
export function allowConnections(count) {
  return `default_client_limit = 20000
default_vsz_limit = 1G
imap_hibernate_timeout = 5s
mail_max_userip_connections = 10
service imap-login {
  client_limit = ${2 * count}
  process_limit = 4
}
service imap {
  process_limit = ${count + 100}
  unix_listener imap-master {
    user = $default_internal_user
  }
  extra_groups = $default_internal_group
}
service imap-hibernate {
  client_limit = ${2 * count}
  unix_listener imap-hibernate {
    mode = 0666
  }
}
service anvil {
  client_limit = 20000
}
service auth {
  client_limit = 20000
}
`;
}
