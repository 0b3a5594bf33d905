/** Every revision that was put forward, adopted or not: who, when, why, and what it changes, before and after. */
import { type Aftale, LocalDate, type Revision, reviderer, versionerne } from "@delaftale/core"
import { stedord } from "../aendringer/stedord.ts"
import { type Vaerdiaendring, vaerdiaendringer } from "../aendringer/vaerdiaendringer.ts"
import { afsnit, ankerFor, type Blok, overskrift, tekst } from "../dokument/Dokument.ts"
import { grundlaget } from "./beslutninger.ts"

type Dag = LocalDate.LocalDate

/**
 * Value by value: of an adopted revision against the version before it, of another against the agreement as it was
 * adopted on the day it was put forward.
 */
export const revisionsaendringer = (
  aftale: Aftale,
  { afgjort, indstillet }: Revision
): ReadonlyArray<Vaerdiaendring> => {
  const versioner = versionerne(aftale)
  const egen = versioner.findIndex(({ revision }) => revision === indstillet.revision)
  const foer = versioner[egen - 1]
  if (afgjort?._tag === "RevisionVedtaget" && foer !== undefined) {
    const { delaftale, patches } = versioner[egen]!
    return vaerdiaendringer(foer.delaftale, delaftale, patches)
  }
  const afgjorte = aftale.revisioner.filter((en) => en.afgjort !== undefined && en.afgjort.dato <= indstillet.dato)
  const vedtagne = aftale.vedtagne.filter(({ revision }) => afgjorte.some((en) => en.indstillet.revision === revision))
  const dengang = versionerne({ ...aftale, vedtagne }).at(-1)!.delaftale
  return vaerdiaendringer(dengang, ...reviderer(dengang, indstillet.aendringer))
}

/** With a full stop where it has none. */
const saetning = (tekst: string): string => (/[.!?]$/u.test(tekst.trim()) ? tekst : `${tekst}.`)

/** The body that does it, where the agreement names one. */
const af = ({ delaftale: { organer, revision } }: Aftale, hvem: "indstilles" | "vedtages"): string => {
  const organ = revision === undefined ? undefined : organer.find(({ id }) => id === revision[hvem])
  return organ === undefined ? "" : ` af ${organ.navn}`
}

const udfald = (aftale: Aftale, { afgjort }: Revision, dag: Dag): string => {
  if (afgjort === undefined) return "Ikke afgjort: intet er ændret."
  const naar = `${LocalDate.toDanish(afgjort.dato)}${af(aftale, "vedtages")}`
  const hvorfor = `Begrundelse: ${saetning(afgjort.begrundelse)} Grundlag: ${grundlaget(afgjort.grundlag)}.`
  if (afgjort._tag === "RevisionAfvist") return `Afvist ${naar}: intet er ændret. ${hvorfor}`
  const fra = LocalDate.toDanish(afgjort.gyldigFra)
  const endnu = afgjort.gyldigFra <= dag ? "" : " (endnu ikke i kraft)"
  return `Vedtaget ${naar}, gælder fra ${fra}${endnu}. ${hvorfor}`
}

const revisionen = (aftale: Aftale, revision: Revision, dag: Dag): ReadonlyArray<Blok> => {
  const { begrundelse, dato, grundlag, revision: id } = revision.indstillet
  const hvornaar = `Indstillet ${LocalDate.toDanish(dato)}${af(aftale, "indstilles")}.`
  const raekker = revisionsaendringer(aftale, revision).map(({ efter, foer, sti }) =>
    [stedord(sti), foer ?? "(intet)", efter ?? "(intet)"].map((celle) => [[tekst(celle)]])
  )
  return [
    { _tag: "Overskrift", niveau: 3, linje: [tekst(`Revision ${id}`)], anker: ankerFor(id) },
    afsnit(`${hvornaar} Begrundelse: ${saetning(begrundelse)} Grundlag: ${grundlaget(grundlag)}.`),
    afsnit(udfald(aftale, revision, dag)),
    { _tag: "Tabel", hoved: ["Sted", "Før", "Efter"], raekker }
  ]
}

export const revisionerne = (aftale: Aftale, dag: Dag): ReadonlyArray<Blok> =>
  aftale.revisioner.length === 0
    ? []
    : [
        overskrift(2, "Revisioner af aftalen"),
        ...aftale.revisioner.flatMap((revision) => revisionen(aftale, revision, dag))
      ]
