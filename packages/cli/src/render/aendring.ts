/** What a correction changes, field by field. */
import { type Registrering, vaerdiAf } from "@delaftale/core"
import * as Equal from "effect/Equal"
import { type Sprog, tekst } from "../Sprog.ts"

export const aendringTekst = (position: number, foer: Registrering, efter: Registrering, lang: Sprog): string => {
  const [gamle, nye] = [felterI(foer), felterI(efter)]
  const navne = [...new Set([...gamle.keys(), ...nye.keys()])].filter(
    (felt) => !Equal.equals(gamle.get(felt), nye.get(felt))
  )
  const linjer = navne.map((felt) => `  ${felt}: ${vist(gamle.get(felt), lang)} → ${vist(nye.get(felt), lang)}`)
  return [`${position} ${foer._tag}`, ...linjer].join("\n")
}

export const felterI = (registrering: Registrering): ReadonlyMap<string, unknown> => {
  const { _tag, ...felter } = vaerdiAf(registrering)
  return new Map(Object.entries(felter))
}

const vist = (vaerdi: unknown, lang: Sprog): string => {
  if (vaerdi === undefined) return tekst(lang, "(intet)", "(nothing)")
  return typeof vaerdi === "string" ? vaerdi : JSON.stringify(vaerdi)
}
