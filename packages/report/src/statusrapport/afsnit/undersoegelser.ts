/** The surveys: who was asked and who answered, and how sure the shares are that a criterion is read from. */
import { Interval, Rational } from "@delaftale/core"
import { afsnit, type Blok, type Linje, lille, linje, type Tabel } from "../../dokument/Dokument.ts"
import { medFortegn, rationalord, undertryktord } from "../../ord/talord.ts"
import { paa, talPaa } from "../../sprog.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import type { Billedbog } from "../Billedbog.ts"
import type { Spurgt, Spurgtgrundlag } from "../Spurgt.ts"
import type { Statusrapport } from "../Statusrapport.ts"
import { type Andel, usikkerhed } from "../usikkerhed.ts"
import { afsnitstitel, dato, type Fortalt, stedord } from "./Fortalt.ts"

/** The surveys that the cells of the report are read from, or held against; for the whole period all of them. */
export const vistUndersoegelser = ({
  loefter,
  projektaar,
  undersoegelser: { alle, grundlag }
}: Statusrapport): ReadonlyArray<Spurgt> => {
  if (projektaar === undefined) return alle
  const brugte = grundlag
    .filter(({ kriterium }) => loefter.some(({ celler, id }) => id === kriterium && celler.some(vist)))
    .flatMap(({ brugt, udgangspunkt }) => [brugt?.position, udgangspunkt?.position])
  return alle.filter(({ position }) => brugte.includes(position))
}

const vist = ({ undertrykt, vaerdi }: Raekke): boolean => vaerdi !== undefined && !undertrykt.includes("vaerdi")

export const undersoegelser = (fortalt: Fortalt, billeder: Billedbog): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const alle = vistUndersoegelser(rapport)
  if (alle.length === 0) return []
  const andele = rapport.undersoegelser.grundlag.flatMap((grundlag) => andelsraekker(fortalt, grundlag))
  return [
    afsnitstitel(paa(sprog, "Undersøgelser og usikkerhed", "Surveys and uncertainty"), "undersoegelser"),
    ...(andele.length === 0 ? [] : [afsnit(vejledning(fortalt)), usikkerhedstabel(fortalt, andele)]),
    ...billeder.svar,
    ...(alle.some(({ svar }) => svar === undefined) ? [afsnit(hvorforIkke(fortalt))] : []),
    spurgte(fortalt, alle)
  ]
}

const hvorforIkke = ({ rapport: { mindsteantal }, sprog }: Fortalt): string =>
  paa(
    sprog,
    `Hvor et svar er givet af færre end ${mindsteantal}, vises svarenes fordeling ikke.`,
    `Where fewer than ${mindsteantal} gave one of the answers, their spread is not shown.`
  )

const vejledning = ({ sprog }: Fortalt): string =>
  paa(
    sprog,
    "Usikkerheden er et 95 %-interval for forskellen, regnet som ved en tilfældig stikprøve. Den er vejledende og afgør intet: " +
      "svaret følger af aftalens ord. Hvor forskellen ligger inden for usikkerheden, kan den skyldes tilfældigheder.",
    "The uncertainty is a 95% interval of the difference, worked out as for a random sample. It is advisory and decides " +
      "nothing: the answer follows from the words of the agreement. A difference within it may be due to chance."
  )

const andelsraekker = (
  fortalt: Fortalt,
  grundlag: Spurgtgrundlag
): ReadonlyArray<ReadonlyArray<ReadonlyArray<Linje>>> => {
  const { sprog } = fortalt
  const { brugt, udgangspunkt } = grundlag
  const loefte = fortalt.rapport.loefter.find(({ id }) => id === grundlag.kriterium)
  const celle = loefte?.celler.find((en) => en.omraade === grundlag.omraade && vist(en))
  const vaerdi = celle?.vaerdi === undefined ? undefined : Interval.exact(celle.vaerdi)
  if (celle === undefined || vaerdi === undefined || brugt === undefined || celle.maaltal === undefined) return []
  if (brugt.n === undefined) return []
  const mod: Andel = {
    procent: celle.maaltal.graense,
    ...(udgangspunkt?.n === undefined ? {} : { n: udgangspunkt.n })
  }
  const nu = { procent: vaerdi, n: brugt.n }
  const { forskel, inden, plusMinus } = usikkerhed(nu, mod)
  const udsagn = inden
    ? paa(sprog, "inden for usikkerheden", "within the uncertainty")
    : paa(sprog, "uden for usikkerheden", "outside the uncertainty")
  const n = (antal: bigint | undefined): Linje =>
    lilleLinje(antal === undefined ? paa(sprog, "n ukendt", "n unknown") : `n = ${antal}`)
  return [
    [
      [linje([grundlag.kriterium, ...iOmraadet(fortalt, grundlag)].join(", ")), lilleLinje(grundlag.svar.join(" + "))],
      [linje(rationalord(vaerdi, "procent", sprog)), n(nu.n)],
      [linje(rationalord(mod.procent, "procent", sprog)), n(mod.n)],
      [linje(medFortegn(forskel, "procentpoint", sprog))],
      [linje(`± ${rationalord(plusMinus, "procentpoint", sprog)}`)],
      [linje(udsagn)]
    ]
  ]
}

/** Nothing for a survey of all areas together. */
export const iOmraadet = (fortalt: Fortalt, { omraade }: { readonly omraade?: string }): ReadonlyArray<string> =>
  omraade === undefined ? [] : [stedord(fortalt, omraade)]

const lilleLinje = (ord: string): Linje => [lille(ord)]

const usikkerhedstabel = ({ sprog }: Fortalt, raekker: ReadonlyArray<ReadonlyArray<ReadonlyArray<Linje>>>): Tabel => ({
  _tag: "Tabel",
  titel: paa(sprog, "Andelenes usikkerhed (vejledende)", "Uncertainty of the shares (advisory)"),
  raekkehoved: true,
  talkolonner: [1, 2, 3, 4],
  hoved: [
    paa(sprog, "Kriterium og svar", "Criterion and answers"),
    paa(sprog, "Andel", "Share"),
    paa(sprog, "Holdt op mod", "Held against"),
    paa(sprog, "Forskel", "Difference"),
    paa(sprog, "Usikkerhed", "Uncertainty"),
    paa(sprog, "Forskellen ligger", "The difference lies")
  ],
  raekker
})

const spurgte = (fortalt: Fortalt, alle: ReadonlyArray<Spurgt>): Tabel => {
  const { sprog } = fortalt
  return {
    _tag: "Tabel",
    titel: paa(sprog, "Hvem der blev spurgt, og hvem der svarede", "Who was asked, and who answered"),
    raekkehoved: true,
    talkolonner: [3, 4, 5],
    hoved: [
      paa(sprog, "Undersøgelse", "Survey"),
      paa(sprog, "Spørgsmål", "Question"),
      paa(sprog, "Periode", "Period"),
      paa(sprog, "Inviterede", "Invited"),
      paa(sprog, "Svar", "Answers"),
      paa(sprog, "Svarprocent", "Response rate")
    ],
    raekker: alle.map((en) => {
      const { fra, ialt, inviterede, maalgruppe, spoergsmaal, til, undersoegelse } = en
      const antal = (tal: number | undefined) => linje(tal === undefined ? undertryktord(sprog) : String(tal))
      return [
        [linje([undersoegelse, ...iOmraadet(fortalt, en)].join(", ")), lilleLinje(maalgruppe)],
        [linje(spoergsmaal)],
        [linje(`${dato(fra, sprog)} – ${dato(til, sprog)}`)],
        [antal(inviterede)],
        [antal(ialt)],
        [linje(svarprocent(en, sprog))]
      ]
    })
  }
}

const svarprocent = ({ ialt, inviterede = 0 }: Spurgt, sprog: Fortalt["sprog"]): string => {
  if (ialt === undefined || inviterede === 0) return "–"
  const procent = Rational.round(Rational.make(BigInt(ialt) * 100n, BigInt(inviterede)), 1)
  return `${talPaa(sprog, Rational.toDanish(procent))} %`
}
