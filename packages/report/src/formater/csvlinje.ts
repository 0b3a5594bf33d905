/** Semicolon-separated text for spreadsheets: quoted where it must be (RFC 4180), and no text cell can run as a formula. */

/** For text that somebody wrote; figures and ids of ours need no guard ("-2" must stay a number). */
export const udenFormel = (tekst: string): string => (/^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst)

const felt = (tekst: string): string => (/[";\n\r]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst)

/** One line of CSV, quoted where it must be (*csvlinje*). */
export const csvlinje = (felter: ReadonlyArray<string>): string => felter.map(felt).join(";")
