/** The agreement as it stands on a day, as a document in the order of the form, with what has changed since the signing. */
import { type Aftale, type Head, LocalDate } from "@delaftale/core"
import { afsnit, type Blok, type Dokument, overskrift } from "../dokument/Dokument.ts"
import { aktiviteten } from "./aktiviteten.ts"
import { andreBeslutninger } from "./beslutninger.ts"
import { alleIder, gaeldende, type Historie, historien } from "./Historie.ts"
import { oevrige } from "./oevrige.ts"
import { rammen } from "./rammen.ts"
import { revisionerne } from "./revisionerne.ts"

/** Which state of an agreement is shown: on which day, as known when (*aftalevisning*, view of the agreement). */
export interface Aftalevisning {
  /** What was signed, and all that was decided about it. */
  readonly aftale: Aftale
  /** The day whose version is shown. */
  readonly dag: LocalDate.LocalDate
  /** The day as of which things are known. */
  readonly kendtPr: LocalDate.LocalDate
  /** The log it was read from. */
  readonly head: Head
}

/** The agreement as it stands, in the order of its form, changes marked (*aftaledokument*). */
export const aftaledokument = ({ aftale: hele, dag, head, kendtPr }: Aftalevisning): Dokument => {
  const aftale = kendt(hele, kendtPr)
  const historie = historien(aftale, dag)
  const { titel } = gaeldende(historie)
  const formularen: ReadonlyArray<Blok> = [
    overskrift(1, titel),
    ...konstrueret(aftale),
    afsnit(ajourfoert(historie, dag, kendtPr)),
    ...ansvaret(historie),
    ...rammen(aftale, historie),
    ...alleIder(historie, ({ aktiviteter }) => aktiviteter).flatMap((id) => aktiviteten(aftale, historie, id))
  ]
  return {
    titel,
    blokke: [
      ...formularen,
      ...oevrige(historie, formularen),
      ...revisionerne(aftale, dag),
      ...andreBeslutninger(aftale),
      afsnit(`Log ${head.log}, position ${head.position}, segl ${head.seal}`)
    ]
  }
}

/** Without the revisions that nobody had put forward by then. */
const kendt = (aftale: Aftale, dag: LocalDate.LocalDate): Aftale => ({
  ...aftale,
  revisioner: aftale.revisioner.filter(({ indstillet }) => indstillet.dato <= dag)
})

/** The words are those of the agreement; what was decided about it is as invented as the figures of its log. */
const konstrueret = ({ datagrundlag }: Aftale): ReadonlyArray<Blok> =>
  datagrundlag === "konstrueret"
    ? [
        {
          _tag: "Advarsel",
          linje: [
            {
              _tag: "Tekst",
              tekst:
                "KONSTRUEREDE TAL: loggen er opdigtet. Revisioner, fastsatte baselines og andre beslutninger i dette dokument siger intet om virkelige boligområder."
            }
          ]
        }
      ]
    : []

const ajourfoert = (historie: Historie, dag: LocalDate.LocalDate, kendtPr: LocalDate.LocalDate): string => {
  const revisioner = historie.flatMap(({ ved }) => ved?.revision ?? [])
  const hvornaar = `Ajourført pr. ${LocalDate.toDanish(dag)}, som kendt ${LocalDate.toDanish(kendtPr)}.`
  return revisioner.length === 0
    ? `${hvornaar} Ingen revision er i kraft: aftalen står, som den blev indgået.`
    : `${hvornaar} I kraft: revision ${revisioner.join(", ")}. Det, der er udgået siden aftalen blev indgået, er streget ud, ` +
        "og det nye er fremhævet, med revisionen i parentes."
}

/** Whose duty it is that this document is up to date. */
const ansvaret = (historie: Historie): ReadonlyArray<Blok> => {
  const { organer, revision } = gaeldende(historie)
  const opgave = organer.find(({ id }) => id === revision?.vedtages)?.opgave
  return opgave === undefined ? [] : [afsnit(opgave)]
}
