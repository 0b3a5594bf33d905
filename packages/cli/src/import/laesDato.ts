/** Days as dd-mm-åååå. Another spelling is refused, with the Danish one suggested where it can only be one day. */
import { isLocalDate, type LocalDate, makeDate, toDanish } from "./core.ts"

type LaestDato =
  | { readonly dato: LocalDate }
  | { readonly fejl: "ugyldigDato" | "ugyldigtDatoformat"; readonly forslag?: string }

export const laesDato = (tekst: string): LaestDato => {
  const dansk = /^(\d\d)-(\d\d)-(\d{4})$/.exec(tekst)
  if (dansk !== null) {
    const dato = `${dansk[3]}-${dansk[2]}-${dansk[1]}`
    return isLocalDate(dato) ? { dato } : { fejl: "ugyldigDato" }
  }
  const ment = andenSkrivemaade(tekst)
  return { fejl: "ugyldigtDatoformat", ...(ment === undefined ? {} : { forslag: toDanish(ment) }) }
}

/** 2018-03-31, 1-4-2017, 31/03/2018 and 31.03.2018, with or without a time of midnight. */
const andenSkrivemaade = (tekst: string): LocalDate | undefined => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?)?$/.exec(tekst)
  const dag = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 00[:.]00(?:[:.]00)?)?$/.exec(tekst)
  const dato =
    iso === null
      ? dag === null
        ? undefined
        : makeDate(Number(dag[3]), Number(dag[2]), Number(dag[1]))
      : `${iso[1]}-${iso[2]}-${iso[3]}`
  return dato !== undefined && isLocalDate(dato) ? dato : undefined
}
