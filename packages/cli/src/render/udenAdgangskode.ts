/** Words of the call that are shown again, as in a usage error, may be an address with a password in it. */

export const udenAdgangskode = (tekst: string): string =>
  tekst.replace(/(\bpostg\w*:|:\/\/)([^\s:@]*):.*@/gi, "$1$2:***@").replace(/([?&]password=)[^\s&#"]*/gi, "$1***")
