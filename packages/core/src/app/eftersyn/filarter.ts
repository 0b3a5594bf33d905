/** Figures that no file of the agreement reports, where it has file kinds: they would have to be registered one by one. */
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Filart, Haendelsesafbildning } from "../../terms/Indlaesning.ts"
import type { Betingelse, Udvalg } from "../../terms/Udvalg.ts"
import type { Aftalefund, Eftersyn } from "./Aftalefund.ts"
import { type Kilde, kilderI } from "./kilderI.ts"
import { maalte } from "./maalt.ts"
import { nyeFund } from "./nyeFund.ts"

/** What is followed up beside the table is often reported by hand, and said to be. */
export const filarter: Eftersyn = (aftale) =>
  (aftale.indlaesning ?? []).length === 0
    ? []
    : nyeFund(
        maalte(aftale).filter(({ vedSidenAf }) => !vedSidenAf),
        ({ maaling, sti }) =>
          kilderI(sti, maaling).flatMap((kilde) => (leveres(kilde, aftale) ? [] : [ingenFilart(kilde)]))
      )

/** What the file kinds make events of, for each source of figures. */
const somUdvalg = (kilde: Kilde): Udvalg => {
  switch (kilde.slags) {
    case "udvalg":
      return kilde.udvalg
    case "noegletal":
      return { registrering: "TalOpgjort", hvor: [{ felt: "noegletal", er: [kilde.noegletal] }] }
    case "spoergsmaal":
      return { registrering: "UndersoegelseGennemfoert" }
  }
}

/** The file kinds that can bring such registrations. */
export const filarterMed = (kilde: Kilde, { indlaesning = [] }: Delaftale): ReadonlyArray<Filart> => {
  const { hvor = [], registrering } = somUdvalg(kilde)
  return indlaesning.filter((filart) =>
    filart.haendelser.some(
      (haendelse) => haendelse.type === registrering && hvor.every((en) => kanGive(filart, haendelse, en))
    )
  )
}

const leveres = (kilde: Kilde, aftale: Delaftale): boolean => filarterMed(kilde, aftale).length > 0

/** A field that is the same in every row, one of the words a column knows, or whatever the column holds. */
const kanGive = (filart: Filart, { felter }: Haendelsesafbildning, { er, felt }: Betingelse): boolean => {
  const fra = felter.find((et) => et.felt === felt)
  if (fra === undefined) return filart.samling?.felt === felt
  if (er === undefined) return true
  if (fra.fast !== undefined) return er.includes(fra.fast)
  const kolonne = filart.kolonner.find(({ navn }) => navn === fra.kolonne)
  return kolonne?.vaerdier === undefined || kolonne.vaerdier.some(({ id }) => er.includes(id))
}

const ingenFilart = (kilde: Kilde): Aftalefund => {
  const { hvor = [], registrering } = somUdvalg(kilde)
  const betinget = hvor.flatMap(({ er = [], felt }) => (er.length === 0 ? [] : [`${felt} ${er.join("/")}`])).join(", ")
  const hvad = betinget === "" ? registrering : `${registrering} (${betinget})`
  return {
    kode: "ingenFilart",
    alvor: "advarsel",
    sti: kilde.sti,
    besked: {
      da: `ingen filart i indlaesning giver ${hvad}`,
      en: `no file kind in indlaesning gives ${hvad}`
    },
    raad: {
      da: "Tilføj en filart, hvis tallene kommer i filer. Ellers registreres de enkeltvis med: delaftale register.",
      en: "Add a file kind if the figures come in files. Else they are registered one by one with: delaftale register."
    }
  }
}
