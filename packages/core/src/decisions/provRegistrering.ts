/** Whether a registration belongs to the agreement: everything it names is known, its day lies right, its numbers can be. */
import type { Registrering } from "../events/Registrering.ts"
import { fromDecimal, order, zero } from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { type Afvis, type Grund, grundeMod, ingenCpr, kendt } from "./Grund.ts"

export const iAftalen = (felt: string, dato: string, { fra, til }: Delaftale, afvis: Afvis): void => {
  if (dato < fra || dato > til) {
    afvis("datoUdenForAftalen", felt, `${dato} is outside the agreement, ${fra} to ${til}`, { vaerdi: dato })
  }
}

/** Decimals of a reported figure: ten digits in a row there are no personal number. */
export const talfelter = new Set(["vaerdi", "taeller", "naevner", "beloeb"])

interface Steder {
  readonly _tag: string
  readonly omraade?: string
  readonly omraader?: ReadonlyArray<string>
}

/** The areas that an event names are known, and each is named once. */
export const omraader = ({ omraade, omraader: flere }: Steder, aftale: Delaftale, afvis: Afvis): void => {
  const felt = flere === undefined ? "omraade" : "omraader"
  const naevnte = flere ?? (omraade === undefined ? [] : [omraade])
  for (const id of naevnte) kendt("ukendtOmraade", felt, id, aftale.boligomraader, afvis)
  if (new Set(naevnte).size < naevnte.length) afvis("dobbeltOmraade", felt, "an area is named twice")
}

const artOgAktivitet = (
  aktivitet: string,
  art: string,
  status: string | undefined,
  aftale: Delaftale,
  afvis: Afvis
) => {
  kendt("ukendtAktivitet", "aktivitet", aktivitet, aftale.aktiviteter, afvis)
  const den = aftale.aktiviteter.find(({ id }) => id === aktivitet)
  if (den === undefined) return
  kendt("ukendtArt", "art", art, den.arter, afvis)
  const tilladt: ReadonlyArray<string> | undefined = den.arter.find(({ id }) => id === art)?.status
  if (status === undefined || tilladt === undefined) return
  // What is sent is a letter: it has an event of its own and is never an arrangement, whatever its state.
  if (tilladt.includes("udsendt") || !tilladt.includes(status)) {
    const message = `"${status}" does not go with "${art}" as an arrangement; it can be ${tilladt.join(", ")}`
    afvis("statusPasserIkkeTilArt", "status", message, { vaerdi: status })
  }
}

const tal = (registrering: Extract<Registrering, { _tag: "TalOpgjort" }>, aftale: Delaftale, afvis: Afvis): void => {
  const { dato, naevner, noegletal, omraade, projektaar, taeller, vaerdi } = registrering
  kendt("ukendtNoegletal", "noegletal", noegletal, aftale.noegletal, afvis)
  const definition = aftale.noegletal.find(({ id }) => id === noegletal)
  if (projektaar !== undefined) kendtAar(projektaar, aftale, afvis)
  if (definition === undefined) return
  if (definition.prOmraade && omraade === undefined)
    afvis("omraadeMangler", "omraade", "the figure is one for each area")
  const [periode, anden] = definition.tid === "projektaar" ? [projektaar, dato] : [dato, projektaar]
  if (periode === undefined) afvis("periodeMangler", definition.tid, `the figure is reported by ${definition.tid}`)
  if (anden !== undefined)
    afvis("periodePasserIkke", definition.tid, `the figure is reported by ${definition.tid} alone`)
  for (const [felt, del] of [["taeller", taeller] as const, ["naevner", naevner] as const]) {
    if (del !== undefined && order.compare(fromDecimal(del), zero) < 0) afvis("negativtAntal", felt, "below 0")
  }
  if (order.compare(fromDecimal(vaerdi), zero) < 0) afvis("negativtAntal", "vaerdi", "below 0", { vaerdi })
  if (definition.enhed === "antal" && vaerdi.includes(".")) {
    afvis("ikkeHeltal", "vaerdi", "a count is a whole number", { vaerdi })
  }
  if (definition.enhed === "procent" && order.compare(fromDecimal(vaerdi), fromDecimal("100")) > 0) {
    afvis("vaerdiUdenForGraenser", "vaerdi", "a percentage is at most 100", { vaerdi })
  }
}

/** An agreement that names no deliveries leaves their ids to those who report. */
const leverancen = (leverance: string, { forpligtelser }: Delaftale, afvis: Afvis): void => {
  const lovede = forpligtelser.flatMap(({ leverancer = [] }) => leverancer)
  if (lovede.length > 0) kendt("ukendtLeverance", "leverance", leverance, lovede, afvis)
}

const kendtAar = (projektaar: string, aftale: Delaftale, afvis: Afvis): void =>
  kendt("ukendtProjektaar", "projektaar", projektaar, aftale.projektaar, afvis)

/** A question of the agreement, and answers that it knows. */
const besvaret = (spoergsmaal: string, svar: ReadonlyArray<string>, aftale: Delaftale, afvis: Afvis): void => {
  const kendte = (aftale.spoergsmaal ?? []).map(({ tekst }) => ({ id: tekst }))
  kendt("ukendtSpoergsmaal", "spoergsmaal", spoergsmaal, kendte, afvis)
  const mulige = aftale.spoergsmaal?.find(({ tekst }) => tekst === spoergsmaal)?.svar.map((id) => ({ id }))
  for (const et of svar) if (mulige !== undefined) kendt("ukendtSvar", "svar", et, mulige, afvis)
}

const undersoegelsen = (
  { fra, spoergsmaal, svar, til }: Extract<Registrering, { _tag: "UndersoegelseGennemfoert" }>,
  aftale: Delaftale,
  afvis: Afvis
): void => {
  const givne = svar.map((et) => et.svar)
  besvaret(spoergsmaal, givne, aftale, afvis)
  if (new Set(givne).size < givne.length) afvis("dobbeltSvar", "svar", "an answer stands twice")
  if (til < fra) afvis("tilFoerFra", "til", `the field period ends (${til}) before it begins (${fra})`, { vaerdi: til })
}

/** Every reason at once; none when it belongs. Which days must lie inside the agreement: see ruling 8. */
export const provRegistrering = (registrering: Registrering, aftale: Delaftale): ReadonlyArray<Grund> =>
  grundeMod((afvis) => prov(registrering, aftale, afvis))

const prov = (registrering: Registrering, aftale: Delaftale, afvis: Afvis): void => {
  omraader(registrering, aftale, afvis)
  ingenCpr(registrering, talfelter, afvis)
  switch (registrering._tag) {
    case "ArrangementRegistreret":
      iAftalen("dato", registrering.dato, aftale, afvis)
      artOgAktivitet(registrering.aktivitet, registrering.art, registrering.status, aftale, afvis)
      break
    case "DeltagelseRegistreret":
      iAftalen("dato", registrering.dato, aftale, afvis)
      artOgAktivitet(registrering.aktivitet, registrering.art, undefined, aftale, afvis)
      break
    case "InformationsbrevRegistreret":
    case "FormidlingRegistreret":
    case "TilflytterRegistreret":
      iAftalen("dato", registrering.dato, aftale, afvis)
      break
    case "LeveranceRegistreret":
      iAftalen("dato", registrering.dato, aftale, afvis)
      leverancen(registrering.leverance, aftale, afvis)
      break
    case "KontaktRegistreret":
      iAftalen("indflyttet", registrering.indflyttet, aftale, afvis)
      break
    case "TilknytningRegistreret": {
      kendt("ukendtRegister", "register", registrering.register, aftale.registre, afvis)
      const register = aftale.registre.find(({ id }) => id === registrering.register)
      if (register !== undefined && register.startliste !== true) iAftalen("dato", registrering.dato, aftale, afvis)
      break
    }
    case "TalOpgjort":
      tal(registrering, aftale, afvis)
      break
    case "UndersoegelseGennemfoert":
      undersoegelsen(registrering, aftale, afvis)
      break
    case "BesvarelseRegistreret":
      iAftalen("dato", registrering.dato, aftale, afvis)
      besvaret(registrering.spoergsmaal, [registrering.svar], aftale, afvis)
      break
    case "BedoemmelseAfgivet": {
      const loefter = [...aftale.kriterier, ...aftale.forpligtelser]
      kendt("ukendtKriterium", "kriterium", registrering.kriterium, loefter, afvis)
      if (registrering.projektaar !== undefined) kendtAar(registrering.projektaar, aftale, afvis)
    }
  }
}
