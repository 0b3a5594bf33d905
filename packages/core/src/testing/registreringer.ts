/** Registrations that an agreement takes, few enough to collide: a handful of days, four keys, small counts. */
import fc from "fast-check"
import type { RegistreringAf } from "../events/Registrering.ts"
import { addMonths, dayAfter, dayBefore, type LocalDate } from "../ground/LocalDate.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { Registreringstype } from "../terms/Udvalg.ts"

/** The days on which something changes: both ends of each year, of its first quarter, and of the agreement. */
export const dage = ({ fra, projektaar, til }: Delaftale): ReadonlyArray<LocalDate> => [
  dayBefore(fra),
  ...projektaar.flatMap((aar) => [aar.fra, dayBefore(addMonths(aar.fra, 3)), addMonths(aar.fra, 3), aar.til]),
  dayAfter(til)
]

const noegle = fc.constantFrom("n1", "n2", "n3", "n4")
const tal = fc.constantFrom(0, 1, 2, 5, 9)
const procent = fc.constantFrom("0", "14.11", "16.27", "20.286", "21.37", "26.264", "26.8", "100")
const optaelling = fc.constantFrom("0", "1", "13", "14", "16", "30", "32")
const svarantal = fc.constantFrom(0, 0, 1, 3, 46)
const kilde = fc.record(
  { fil: fc.constant("fil.csv"), linje: fc.integer({ min: 2, max: 9 }) },
  { noNullPrototype: true }
)

type Felter<T extends Registreringstype> = Omit<RegistreringAf<T>, "_tag" | "kilde" | "efteranmeldt">

/** Optional fields are those that `valgfri` names; a source is always optional. */
const af = <T extends Registreringstype>(
  _tag: T,
  felter: { readonly [F in keyof Felter<T>]-?: fc.Arbitrary<Exclude<Felter<T>[F], undefined>> },
  valgfri: ReadonlyArray<keyof Felter<T> & string> = []
): fc.Arbitrary<RegistreringAf<T>> => {
  const requiredKeys = Object.keys(felter).filter((felt) => !(valgfri as ReadonlyArray<string>).includes(felt))
  const alle = fc.record({ ...felter, kilde } as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys,
    noNullPrototype: true
  })
  return alle.map((indhold) => ({ _tag, ...indhold }) as unknown as RegistreringAf<T>)
}

type Arbitraries = { readonly [T in Registreringstype]: fc.Arbitrary<RegistreringAf<T>> }

const udAf = <A>(mulige: ReadonlyArray<A>): fc.Arbitrary<A> => fc.constantFrom(...mulige)

const flereAf = <A>(mulige: ReadonlyArray<A>) =>
  fc.shuffledSubarray([...mulige], { minLength: 1 }) as unknown as fc.Arbitrary<readonly [A, ...ReadonlyArray<A>]>

const tallene = (aftale: Delaftale, dag: fc.Arbitrary<LocalDate>): fc.Arbitrary<RegistreringAf<"TalOpgjort">> => {
  const omraade = udAf(aftale.boligomraader.map(({ id }) => id))
  const projektaar = udAf(aftale.projektaar.map(({ id }) => id))
  return fc.oneof(
    ...aftale.noegletal.map(({ enhed, id, prOmraade, tid }) =>
      af(
        "TalOpgjort",
        {
          noegletal: fc.constant(id),
          ...(prOmraade ? { omraade } : {}),
          ...(tid === "projektaar" ? { projektaar } : { dato: dag }),
          vaerdi: enhed === "antal" ? optaelling : procent,
          taeller: optaelling,
          naevner: optaelling
        } as unknown as Parameters<typeof af<"TalOpgjort">>[1],
        ["taeller", "naevner"]
      )
    )
  )
}

const undersoegelser = (aftale: Delaftale, dag: fc.Arbitrary<LocalDate>) => {
  const svaret = udAf(aftale.spoergsmaal ?? []).chain(({ svar, tekst }) =>
    fc.tuple(...svar.map((et) => svarantal.map((antal) => ({ svar: et, antal })))).map((alle) => ({ alle, tekst }))
  )
  return fc
    .record({
      undersoegelse: fc.constantFrom("foer", "midt", "efter"),
      svaret,
      maalgruppe: fc.constantFrom("voksne", "unge"),
      omraade: fc.option(udAf(aftale.boligomraader.map(({ id }) => id)), { nil: undefined, freq: 2 }),
      feltperiode: fc.tuple(dag, dag).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const))),
      inviterede: tal
    })
    .map(
      ({ feltperiode: [fra, til], inviterede, maalgruppe, omraade, svaret: { alle, tekst }, undersoegelse }) =>
        ({
          _tag: "UndersoegelseGennemfoert",
          undersoegelse,
          spoergsmaal: tekst,
          maalgruppe,
          fra,
          til,
          inviterede,
          svar: alle,
          ...(omraade === undefined ? {} : { omraade })
        }) as unknown as RegistreringAf<"UndersoegelseGennemfoert">
    )
}

/** For each type the registrations that the agreement takes. */
export const registreringer = (aftale: Delaftale): Arbitraries => {
  const alleDage = dage(aftale)
  const iAftalen = alleDage.filter((dag) => aftale.fra <= dag && dag <= aftale.til)
  const indtil = (nummer: number) => iAftalen.filter((en) => en <= (aftale.projektaar[nummer]?.til ?? aftale.til))
  // most of them in the first year, and some in the second, so that they meet
  const dato = fc.oneof({ weight: 3, arbitrary: udAf(indtil(0)) }, udAf(indtil(1)), udAf(iAftalen))
  const dag = fc.oneof({ weight: 3, arbitrary: dato }, udAf(alleDage))
  const omraade = udAf(aftale.boligomraader.map(({ id }) => id))
  const omraader = flereAf(aftale.boligomraader.map(({ id }) => id))
  const projektaar = udAf(aftale.projektaar.map(({ id }) => id))
  const arter = aftale.aktiviteter.flatMap(({ arter: egne, id }) => egne.map((art) => ({ aktivitet: id, art: art.id })))
  const bedoemte = aftale.kriterier.filter(({ maaling }) => maaling.indikator.slags === "bedoemt")
  const status = fc.constantFrom("udbudt", "afholdt", "afholdt", "afholdt", "aflyst")
  return {
    ArrangementRegistreret: udAf(arter).chain(({ aktivitet, art }) =>
      af(
        "ArrangementRegistreret",
        {
          dato,
          aktivitet: fc.constant(aktivitet),
          art: fc.constant(art),
          status,
          omraader,
          deltagere: tal,
          tovholder: fc.constant("beboere"),
          tema: fc.constant("byen rundt")
        },
        ["deltagere", "tovholder", "tema"]
      )
    ),
    DeltagelseRegistreret: udAf(arter).chain(({ aktivitet, art }) =>
      af("DeltagelseRegistreret", { dato, aktivitet: fc.constant(aktivitet), art: fc.constant(art), omraade, noegle })
    ),
    InformationsbrevRegistreret: af(
      "InformationsbrevRegistreret",
      { dato, omraader, status: fc.constantFrom("udbudt", "udsendt", "udsendt"), tovholder: noegle, tema: noegle },
      ["tovholder", "tema"]
    ),
    TalOpgjort: tallene(aftale, dag),
    UndersoegelseGennemfoert: undersoegelser(aftale, dag),
    TilknytningRegistreret: udAf(
      aftale.registre.filter(({ af: [{ registrering }] }) => registrering.startsWith("Tilkn"))
    ).chain(({ id, startliste }) =>
      af(
        "TilknytningRegistreret",
        {
          dato: startliste === true ? dag : dato,
          register: fc.constant(id),
          omraade,
          handling: fc.constantFrom("tilknyttet", "tilknyttet", "udtraadt"),
          noegle
        },
        ["omraade"]
      )
    ),
    TilflytterRegistreret: af("TilflytterRegistreret", { dato, omraade, noegle }),
    KontaktRegistreret: af("KontaktRegistreret", { dato: dag, indflyttet: dato, omraade, noegle }),
    FormidlingRegistreret: af("FormidlingRegistreret", {
      dato,
      omraade,
      art: fc.constantFrom("opslag", "referat"),
      noegle
    }),
    LeveranceRegistreret: af("LeveranceRegistreret", { dato, leverance: fc.constant("mappe"), omraade, antal: tal }, [
      "antal"
    ]),
    BedoemmelseAfgivet: af(
      "BedoemmelseAfgivet",
      {
        dato: dag,
        kriterium: udAf((bedoemte.length > 0 ? bedoemte : aftale.kriterier).map(({ id }) => id)),
        omraade,
        projektaar,
        karakter: fc.constantFrom("nej", "delvist", "ja", "uafklaret"),
        begrundelse: fc.constant("drøftet på mødet")
      },
      ["omraade", "projektaar"]
    ),
    BesvarelseRegistreret: udAf(aftale.spoergsmaal ?? []).chain(({ svar, tekst }) =>
      af(
        "BesvarelseRegistreret",
        {
          dato,
          spoergsmaal: fc.constant(tekst),
          gang: fc.constantFrom("foer", "efter"),
          omraade,
          noegle,
          svar: udAf(svar)
        },
        ["omraade"]
      )
    )
  }
}

/** Every type of registration (*alle typer*, all types). */
export const alleTyper: ReadonlyArray<Registreringstype> = Registreringstype.literals
