/** Conditions as data, made into a test of a registration; and the areas a registration names. */
import type { Registrering } from "../events/Registrering.ts"
import type { Betingelse, Udvalg } from "../terms/Udvalg.ts"
import { feltAf } from "./felt.ts"

const holder = ({ antal, er, felt }: Betingelse): ((registrering: Registrering) => boolean) => {
  const tilladte = er === undefined ? undefined : new Set<string>(er)
  return (registrering) => {
    const indhold = feltAf(registrering, felt)
    const liste = Array.isArray(indhold) ? indhold : indhold === undefined ? [] : [indhold]
    if (tilladte !== undefined && !liste.some((vaerdi) => tilladte.has(String(vaerdi)))) return false
    if (antal?.mindst !== undefined && liste.length < antal.mindst) return false
    return antal?.hoejst === undefined || liste.length <= antal.hoejst
  }
}

/** True for the registrations that one of the selections takes. */
export const udvaelg = (af: ReadonlyArray<Udvalg>): ((registrering: Registrering) => boolean) => {
  const valg = af.map(({ hvor, registrering }) => ({ type: registrering, proever: (hvor ?? []).map(holder) }))
  return (registrering) =>
    valg.some(({ proever, type }) => type === registrering._tag && proever.every((proeve) => proeve(registrering)))
}

/** The areas a registration is about: a joint arrangement names several, a letter perhaps all, a list none. */
export const omraaderAf = (registrering: Registrering): ReadonlyArray<string> => {
  if ("omraader" in registrering) return registrering.omraader
  return "omraade" in registrering && registrering.omraade !== undefined ? [registrering.omraade] : []
}

/** The day a registration is about; reported figures for a year and surveys have none of their own. */
export const datoAf = (registrering: Registrering): string | undefined =>
  "dato" in registrering ? registrering.dato : undefined
