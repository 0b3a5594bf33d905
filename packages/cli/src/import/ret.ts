/** A correction of a row that stands: every event that holds the column gets its new value, in one batch. */

import { type LocalDate, type Oensket, type Opslag, type Registrering, vaerdiAf } from "@delaftale/core"
import * as Result from "effect/Result"
import type { Led, Staaende } from "./bestand.ts"
import type { Herkomst, Uegnet } from "./byg.ts"
import { medElement, medFelt } from "./byg.ts"
import { nytAf } from "./Enhed.ts"
import { haendelserAf, skrevet } from "./filart.ts"
import { type Celler, kanonisk } from "./Gemt.ts"
import { provCeller, provFindes, sagt } from "./kontrol.ts"
import { afvis } from "./Raekke.ts"
import { type Rettelse, rettelsesId } from "./Rettelse.ts"
import { visbar } from "./visbar.ts"

/** What a correction writes: with its own source, known from the day it was made. */
export type Kilde = Herkomst["kilde"]

/** The events, or none where the row is refused. */
export const ret = (rettelse: Rettelse, staaende: Staaende, kilde: Kilde, log: Opslag): ReadonlyArray<Oensket> => {
  const { art, gammel, kolonne, ny } = rettelse
  const tilhoerende = art.filart.haendelser.some(({ naarUdfyldt }) => naarUdfyldt === kolonne.navn)
  const ramte = staaende.led.filter((led) => harKolonne(rettelse, led))
  const nye = medCelle(staaende.celler, rettelse)
  const selve = haendelserAf(art, nye)
  const andenSlags = !staaende.led.every(({ afbildning }) => selve.includes(afbildning))
  if (!tilhoerende && (ramte.length === 0 || andenSlags)) return kanIkkeRettes(rettelse)
  if (!provGammel(rettelse, staaende) || !provNye(rettelse, nye, [kolonne.navn], log)) return []
  if (tilhoerende && gammel === undefined) return tilkom(rettelse, nye, kilde)
  if (tilhoerende && ny === undefined) return [annul(rettelse, ramte[0]!, kilde)]
  return ramte.flatMap((led, n) => rettet(rettelse, led, nye, kilde, n))
}

const provGammel = ({ art, gammel, kolonne, raekke }: Rettelse, { celler, led }: Staaende): boolean => {
  if (kanonisk(celler.get(kolonne.navn)) === kanonisk(gammel)) return true
  const staar = visbar(skrevet(art, kolonne.navn, celler)).vaerdi
  afvis(raekke, "gammelVaerdiPasserIkke", "Gammel værdi", {
    ...(led[0] === undefined ? {} : { position: led[0].fund.position }),
    ...(staar === undefined ? {} : { forslag: staar })
  })
  return false
}

const kanIkkeRettes = ({ kolonne, raekke }: Rettelse): ReadonlyArray<Oensket> => {
  afvis(raekke, "kanIkkeRettes", "Felt", { vaerdi: kolonne.navn })
  return []
}

const iListen = ({ art, kolonne }: Rettelse): boolean =>
  (art.filart.samling?.element ?? []).some((element) => element.kolonne === kolonne.navn)

const harKolonne = (rettelse: Rettelse, { afbildning }: Led): boolean =>
  iListen(rettelse) || afbildning.felter.some(({ kolonne }) => kolonne === rettelse.kolonne.navn)

const medCelle = (celler: Celler, { kolonne, ny }: Rettelse): Celler => {
  const nye = new Map(celler)
  if (ny === undefined) nye.delete(kolonne.navn)
  else nye.set(kolonne.navn, ny)
  return nye
}

/** The checks that look at one of these columns, on the row as it would be. */
export const provNye = (
  { art, raekke }: Rettelse,
  celler: Celler,
  nyeKolonner: ReadonlyArray<string>,
  log: Opslag
): boolean => {
  const findes = (art.filart.kontrol ?? []).some(
    (en) => en.slags === "findesSom" && en.felter.some(({ kolonne }) => nyeKolonner.includes(kolonne))
  )
  const brud = [...provCeller(art, celler), ...(findes ? provFindes(art, log)(celler) : [])].filter(({ kolonner }) =>
    kolonner.some((navn) => nyeKolonner.includes(navn))
  )
  for (const et of brud) afvis(raekke, et.kode, "Ny værdi", { kolonner: et.kolonner, ...sagt(et) })
  return brud.length === 0
}

/** What belonged to the row was missing, and came late. */
const tilkom = (rettelse: Rettelse, celler: Celler, kilde: Kilde): ReadonlyArray<Oensket> => {
  const { art, begrundelse, kolonne, raekke, rettet: kendt } = rettelse
  return haendelserAf(art, celler)
    .filter(({ naarUdfyldt }) => naarUdfyldt === kolonne.navn)
    .flatMap((afbildning, n) => {
      const herkomst = { kilde, efteranmeldt: { begrundelse } }
      const nyt = nytAf(art, afbildning, [celler], herkomst, { id: rettelsesId(raekke, n), kendt })
      if (Result.isSuccess(nyt)) return [nyt.success.oensket]
      afvis(raekke, "passerIkkeTilHaendelsen", "Ny værdi")
      return []
    })
}

const annul = ({ begrundelse, raekke, rettet: kendt }: Rettelse, { fund, staar }: Led, kilde: Kilde): Oensket => ({
  id: rettelsesId(raekke),
  by: fund.by,
  kendt,
  event: { _tag: "RegistreringAnnulleret", position: fund.position, foer: vaerdiAf(staar), begrundelse, kilde }
})

const rettet = (rettelse: Rettelse, led: Led, celler: Celler, kilde: Kilde, n: number): ReadonlyArray<Oensket> => {
  const efter = iListen(rettelse) ? medNytElement(rettelse, led, celler) : medNyeFelter(rettelse, led)
  if (Result.isFailure(efter)) {
    afvis(rettelse.raekke, "passerIkkeTilHaendelsen", "Ny værdi")
    return []
  }
  return [rettelsen(rettelse, led, efter.success, kilde, n)]
}

export const rettelsen = (
  { begrundelse, raekke, rettet: kendt }: Rettelse & { readonly rettet: LocalDate.LocalDate },
  { fund, staar }: Led,
  efter: Registrering,
  kilde: Kilde,
  n = 0
): Oensket => {
  const { by, position } = fund
  const event = { _tag: "RegistreringRettet", position, foer: vaerdiAf(staar), efter, begrundelse, kilde } as const
  return { id: rettelsesId(raekke, n), by, kendt, event }
}

const medNytElement = ({ art, gammel, kolonne }: Rettelse, { staar }: Led, celler: Celler) => {
  const { noegle } = art.filart.samling!
  const gammelNoegle = kolonne.navn === noegle ? gammel! : celler.get(noegle)!
  return medElement(art, staar, gammelNoegle, celler)
}

const medNyeFelter = ({ kolonne, ny }: Rettelse, { afbildning, staar }: Led): Result.Result<Registrering, Uegnet> =>
  afbildning.felter
    .filter((felt) => felt.kolonne === kolonne.navn)
    .reduce<Result.Result<Registrering, Uegnet>>(
      (hidtil, { felt }) => Result.flatMap(hidtil, (registrering) => medFelt(registrering, felt, ny)),
      Result.succeed(vaerdiAf(staar))
    )
