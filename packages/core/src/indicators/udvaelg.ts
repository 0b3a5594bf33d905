/** Conditions as data, made into a test of a registration; and the areas a registration names. */
import type { Registrering } from "../events/Registrering.ts"
import type { Betingelse, Udvalg } from "../terms/Udvalg.ts"
import { feltAf } from "./felt.ts"

/** A question put to a registration. */
type Test = (registrering: Registrering) => boolean

const holder = ({ antal, er, felt }: Betingelse): Test => {
  const tilladte = er === undefined ? undefined : new Set<unknown>(er)
  const iMaengden = (et: unknown): boolean => tilladte === undefined || tilladte.has(et) || tilladte.has(String(et))
  return (registrering) => {
    const indhold = feltAf(registrering, felt)
    if (typeof indhold === "string" && antal === undefined) return iMaengden(indhold)
    const liste: ReadonlyArray<unknown> = Array.isArray(indhold) ? indhold : indhold === undefined ? [] : [indhold]
    if (tilladte !== undefined && !liste.some(iMaengden)) return false
    if (antal?.mindst !== undefined && liste.length < antal.mindst) return false
    return antal?.hoejst === undefined || liste.length <= antal.hoejst
  }
}

const etUdvalg = ({ hvor = [], registrering: type }: Udvalg): Test => {
  const proever = hvor.map(holder)
  return (registrering) => {
    if (registrering._tag !== type) return false
    for (const proeve of proever) if (!proeve(registrering)) return false
    return true
  }
}

/** True for the registrations that one of the selections takes. */
export const udvaelg = (af: ReadonlyArray<Udvalg>): Test => {
  const [foerste, ...resten] = af.map(etUdvalg)
  if (foerste === undefined) return () => false
  return resten.length === 0
    ? foerste
    : (registrering) => foerste(registrering) || resten.some((et) => et(registrering))
}

/** The areas a registration is about: a joint arrangement names several, a letter perhaps all, a list none. */
export const omraaderAf = (registrering: Registrering): ReadonlyArray<string> => {
  if ("omraader" in registrering) return registrering.omraader
  return "omraade" in registrering && registrering.omraade !== undefined ? [registrering.omraade] : []
}

/** The day a registration is about; reported figures for a year and surveys have none of their own. */
export const datoAf = (registrering: Registrering): string | undefined =>
  "dato" in registrering ? registrering.dato : undefined
