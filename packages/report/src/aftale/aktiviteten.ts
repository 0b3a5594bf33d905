/** The form of one activity, with its criteria. */
import type { Aftale, Delaftale } from "@delaftale/core"
import { afsnit, type Blok, type Linje, overskrift, punkter, tekst } from "../dokument/Dokument.ts"
import { andreAendringer } from "./andreAendringer.ts"
import { formular } from "./formular.ts"
import { type Historie, spor, sporliste } from "./Historie.ts"
import { kriterietabel } from "./kriterierne.ts"

type Aktivitet = Delaftale["aktiviteter"][number]
type Tekstliste = {
  [felt in keyof Aktivitet]: Aktivitet[felt] extends ReadonlyArray<string> ? felt : never
}[keyof Aktivitet]

const ordfelter = [
  "navn",
  "kilde",
  "indhold",
  "praksis",
  "formaal",
  "maalgrupper",
  "samarbejdspartnere",
  "medarbejderressourcer",
  "evaluering",
  "forankring"
] as const

export const aktiviteten = (aftale: Aftale, historie: Historie, id: string): ReadonlyArray<Blok> => {
  const egen = (en: Delaftale): Aktivitet | undefined => en.aktiviteter.find((aktivitet) => aktivitet.id === id)
  const liste = (felt: Tekstliste) => sporliste(historie, (en) => egen(en)?.[felt])
  const kriterier = kriterietabel(aftale, historie, formular.succeskriterier, id)
  return [
    overskrift(2, formular.aktiviteter),
    overskrift(3, formular.aktivitetsnavn),
    { _tag: "Afsnit", linje: [tekst(`Aktivitet ${id}`), ...spor(historie, (en) => egen(en)?.navn)] },
    { _tag: "Afsnit", linje: spor(historie, (en) => iParentes(egen(en)?.kilde)) },
    overskrift(3, formular.indholdOgPraksis),
    overskrift(4, formular.indhold),
    ...afsnittene(liste("indhold")),
    overskrift(4, formular.praksis),
    ...afsnittene(liste("praksis")),
    overskrift(3, formular.formaal),
    afsnit(formular.formaalMedAktiviteten),
    ...punkter(liste("formaal")),
    overskrift(3, formular.maalgrupper),
    ...afsnittene(sporliste(historie, (en) => egen(en)?.maalgrupper.map(({ tekst: ord }) => ord))),
    ...(kriterier.length === 0
      ? []
      : [overskrift(3, formular.aktivitetensKriterier), afsnit(formular.skalFremgaa), ...kriterier]),
    overskrift(3, formular.organisering),
    overskrift(4, formular.samarbejdspartnere),
    ...punkter(liste("samarbejdspartnere")),
    overskrift(4, formular.medarbejderressourcer),
    ...punkter(liste("medarbejderressourcer")),
    overskrift(4, formular.evaluering),
    ...afsnittene(liste("evaluering")),
    overskrift(4, formular.forankring),
    ...afsnittene(liste("forankring")),
    ...punkter(andreAendringer(historie, ["aktiviteter", id], ordfelter))
  ]
}

const iParentes = (kilde: string | undefined): string | undefined => (kilde === undefined ? undefined : `(${kilde})`)

const afsnittene = (linjer: ReadonlyArray<Linje>): ReadonlyArray<Blok> =>
  linjer.map((linje): Blok => ({ _tag: "Afsnit", linje }))
