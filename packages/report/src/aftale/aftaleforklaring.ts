/** The agreement read back to its author as a document: of each promise what the machine understood, and what is in doubt. */
import { type Delaftale, forklarAftale, type Loefteforklaring, type Tvivlsforklaring } from "@delaftale/core"
import {
  afsnit,
  type Blok,
  type Dokument,
  fremhaevet,
  type Linje,
  linje,
  overskrift,
  punkter,
  tekst
} from "../dokument/Dokument.ts"
import { emneord } from "../ord/emneord.ts"
import { paa, type Sprog } from "../sprog.ts"

/** What `forklarAftale` says, as a document (*aftaleforklaring*, explanation of the agreement). */
export const aftaleforklaring = (aftale: Delaftale, sprog: Sprog): Dokument => ({
  titel: aftale.titel,
  sprog,
  blokke: [
    overskrift(1, aftale.titel),
    afsnit(
      paa(
        sprog,
        "Sådan er aftalen forstået. Ordene i citat er aftalens; resten er, hvad maskinen gør med dem.",
        "This is how the agreement is understood. The quoted words are the agreement's; the rest is what the machine does with them."
      )
    ),
    ...forklarAftale(aftale, sprog).flatMap((loefte) => loeftet(loefte, sprog))
  ]
})

const loeftet = (loefte: Loefteforklaring, sprog: Sprog): ReadonlyArray<Blok> => {
  const { bemaerkning, id, klasse, opfoelgning, ordlyd, punkter: egne, styrke, tvivl } = loefte
  const slags = klasse === "kriterium" ? paa(sprog, "kriterium", "criterion") : paa(sprog, "forpligtelse", "commitment")
  return [
    overskrift(2, `${id} (${slags})`),
    { _tag: "Citat", linje: linje(ordlyd) },
    ...(egne.length === 0 ? [] : [tabellen(loefte, sprog)]),
    ...[styrke, opfoelgning].flatMap((en) => (en === undefined ? [] : [afsnit(en)])),
    ...(bemaerkning === undefined ? [] : [afsnit(fremhaevet(paa(sprog, "Bemærkning:", "Note:")), bemaerkning)]),
    ...tvivl.flatMap((en) => tvivlen(en, sprog))
  ]
}

const tabellen = ({ aktivitet, datakilde, punkter: egne }: Loefteforklaring, sprog: Sprog): Blok => {
  const raekke = (navn: string, linjer: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<Linje>> => [
    [[tekst(navn)]],
    linjer.map((en) => [tekst(en)])
  ]
  return {
    _tag: "Tabel",
    hoved: [paa(sprog, "Hvad", "What"), paa(sprog, "Forstået som", "Understood as")],
    raekker: [
      ...(aktivitet === undefined ? [] : [raekke(paa(sprog, "Aktivitet", "Activity"), [aktivitet])]),
      ...(datakilde === undefined
        ? []
        : [raekke(paa(sprog, "Aftalens datakilde", "The agreement's source"), [datakilde])]),
      ...egne.map(({ emne, linjer }) => raekke(emneord(emne, sprog), linjer))
    ]
  }
}

const tvivlen = ({ begrundelse, laesninger, spoergsmaal }: Tvivlsforklaring, sprog: Sprog): ReadonlyArray<Blok> => [
  afsnit(fremhaevet(`${paa(sprog, "Tvivl:", "Doubt:")} ${spoergsmaal}`), begrundelse),
  ...punkter(
    laesninger.flatMap(({ aendrer, gaeldende, id, laesning }) => [
      linje(fremhaevet(gaeldende ? paa(sprog, `${id} (gælder)`, `${id} (holds)`) : id), laesning),
      ...aendrer.map(({ emne, linjer }) => linje(`→ ${emneord(emne, sprog)}: ${linjer.join(" ")}`))
    ])
  )
]
