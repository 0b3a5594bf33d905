/** Days as dd-mm-åååå, or as the mapping says. Another spelling is refused, with the Danish one suggested where it can only be one day. */
import { LocalDate } from "@delaftale/core"
import { laesIFormat } from "./datoformat.ts"

type LaestDato =
  | { readonly dato: LocalDate.LocalDate }
  | { readonly fejl: "ugyldigDato" | "ugyldigtDatoformat" | "andetDatoformat"; readonly forslag?: string }

export const laesDato = (tekst: string, format?: string): LaestDato => {
  if (format !== undefined) {
    const dato = laesIFormat(tekst, format)
    if (dato === undefined) return { fejl: "andetDatoformat", forslag: format }
    return dato === "ugyldigDato" ? { fejl: dato } : { dato }
  }
  const dansk = /^(\d\d)-(\d\d)-(\d{4})$/.exec(tekst)
  if (dansk !== null) {
    const dato = `${dansk[3]}-${dansk[2]}-${dansk[1]}`
    return LocalDate.isLocalDate(dato) ? { dato } : { fejl: "ugyldigDato" }
  }
  const ment = andenSkrivemaade(tekst)
  return { fejl: "ugyldigtDatoformat", ...(ment === undefined ? {} : { forslag: LocalDate.toDanish(ment) }) }
}

/** 2018-03-31, 1-4-2017, 31/03/2018 and 31.03.2018, with or without a time of midnight. */
const andenSkrivemaade = (tekst: string): LocalDate.LocalDate | undefined => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?)?$/.exec(tekst)
  const dag = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 00[:.]00(?:[:.]00)?)?$/.exec(tekst)
  const dato =
    iso === null
      ? dag === null
        ? undefined
        : LocalDate.make(Number(dag[3]), Number(dag[2]), Number(dag[1]))
      : `${iso[1]}-${iso[2]}-${iso[3]}`
  return dato !== undefined && LocalDate.isLocalDate(dato) ? dato : undefined
}
