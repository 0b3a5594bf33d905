/** What of a cell may be shown in a message: no personal number, no huge text, nothing that steers a terminal. */
import { lignerCpr } from "@delaftale/core"

const longest = 60

export const visbar = (tekst: string): { readonly vaerdi?: string } => {
  if (tekst === "" || lignerCpr(tekst)) return {}
  const kort = tekst.length > longest ? `${tekst.slice(0, longest)}…` : tekst
  return { vaerdi: udenStyring(kort) }
}

export const udenStyring = (tekst: string): string => tekst.replace(/[\p{Cc}\p{Cf}]/gu, " ")
