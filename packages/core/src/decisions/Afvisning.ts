/** Why something does not belong in the log: a value to act on, never an exception. */

export type Afvisningskode =
  | "ukendtOmraade"
  | "ukendtAktivitet"
  | "ukendtArt"
  | "ukendtNoegletal"
  | "ukendtProjektaar"
  | "ukendtRegister"
  | "ukendtSpoergsmaal"
  | "ukendtSvar"
  | "ukendtKriterium"
  | "ukendtRolle"
  | "omraadeMangler"
  | "periodeMangler"
  | "periodePasserIkke"
  | "datoUdenForAftalen"
  | "negativtAntal"
  | "ikkeHeltal"
  | "vaerdiUdenForGraenser"
  | "statusPasserIkkeTilArt"
  | "dobbeltSvar"
  | "dobbeltOmraade"
  | "tilFoerFra"
  | "muligtCprNummer"
  | "findesAllerede"
  | "cellenHarEtTal"
  | "ukendtRegistrering"
  | "erAnnulleret"
  | "gammelVaerdiPasserIkke"
  | "andenType"
  | "ingenAendring"
  | "ukendtLeverance"
  | "ukendtForhold"
  | "ukendtPart"
  | "ukendtPost"
  | "forholdFindes"
  | "forholdErAfsluttet"
  | "datoFoerForholdet"
  | "erUnderrettet"
  | "beloebErNul"
  | "ukendtImport"
  | "importErFortrudt"
  | "importStaarEndnu"
  | Aftalekode

/** About decisions on the agreement, and about its years. */
export type Aftalekode =
  | "ingenRevisionsregel"
  | "rollenMaaIkke"
  | "ukendtRevision"
  | "revisionFindes"
  | "revisionErAfgjort"
  | "ugyldigRevision"
  | "datoFoerIndstillingen"
  | "ukendtTvivl"
  | "ukendtFortolkning"
  | "laesningPasserIkke"
  | "loeftetErHaardt"
  | "omraadePasserIkke"
  | "udgangspunktErAftalt"
  | "aaretErAfsluttet"
  | "aaretErIkkeSlut"
  | "forkertUdgave"
  | "skaeringUdenForLoggen"

/**
 * One reason why an event does not belong in the log, with the place and the nearest known name (*afvisning*,
 * rejection).
 */
export interface Afvisning {
  readonly kode: Afvisningskode
  /** The command's event, counted from 0, where the command holds several. */
  readonly nummer: number
  /** The field of the event, where one is at fault. */
  readonly felt?: string
  /** What was found there; left out where it must not be repeated (a personal number). */
  readonly vaerdi?: string
  /** The known name nearest to it. */
  readonly forslag?: string
  /** English, for a log or a developer; the command line says it in Danish by the code. */
  readonly message: string
}
