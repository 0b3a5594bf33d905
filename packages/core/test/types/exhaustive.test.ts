/** A switch over a public union that answers for every member compiles; one that forgets a member does not. */

import type * as Effect from "effect/Effect"
import type { TaskEither } from "fp-ts/lib/TaskEither.js"
import { describe, expect, it } from "vitest"
import type * as fpTs from "../../src/fp-ts.ts"
import {
  type Aendringsaarsag,
  type Biblioteksfejl,
  type DelaftaleEvent,
  type Delaftalelog,
  FindesIkke,
  HeadMoved,
  LogId,
  Position,
  type Vurdering
} from "../../src/index.ts"

const ord = (status: Vurdering["status"]): string => {
  switch (status) {
    case "opfyldt":
      return "ja"
    case "ikkeOpfyldt":
      return "nej"
    case "kanIkkeVurderes":
      return "?"
    case "undtaget":
      return "undtaget"
  }
}

// @ts-expect-error -- "undtaget" has no answer, so the function may end without one
const glemt = (status: Vurdering["status"]): string => {
  switch (status) {
    case "opfyldt":
      return "ja"
    case "ikkeOpfyldt":
      return "nej"
    case "kanIkkeVurderes":
      return "?"
  }
}

const hvorfor = (aarsag: Aendringsaarsag): string => {
  switch (aarsag) {
    case "tidenGik":
    case "nyeFakta":
    case "rettedeFakta":
      return "tal"
    case "andenFortolkning":
    case "andenVersion":
    case "andenBeslutning":
      return "aftale"
  }
}

/** What a service would answer with. */
const http = (fejl: Biblioteksfejl["_tag"]): number => {
  switch (fejl) {
    case "Afvist":
    case "UgyldigDelaftale":
    case "UgyldigHelhedsplan":
    case "UgyldigtLogId":
    case "InvalidEvent":
    case "InvalidLine":
    case "InvalidNote":
    case "TooLarge":
      return 422
    case "FindesIkke":
    case "IngenDelaftale":
      return 404
    case "HeadMoved":
      return 409
    case "LogCorrupt":
    case "StoreFailure":
    case "UlaeseligHaendelse":
      return 503
  }
}

type Registreringsfejl = Effect.Error<ReturnType<Delaftalelog["registrer"]>>
type Statusfejl = ReturnType<fpTs.Delaftalelog["status"]> extends TaskEither<infer E, infer _A> ? E : never

/** What a verb can fail with is closed: a program need not have a case for anything else. */
const igen = (fejl: Registreringsfejl): boolean => {
  switch (fejl._tag) {
    case "HeadMoved":
    case "StoreFailure":
      return true
    case "Afvist":
    case "IngenDelaftale":
    case "InvalidEvent":
    case "LogCorrupt":
    case "TooLarge":
    case "UlaeseligHaendelse":
      return false
  }
}

const raad = (fejl: Statusfejl): string => {
  switch (fejl._tag) {
    case "FindesIkke":
      return fejl.kendte.join(", ")
    case "IngenDelaftale":
      return fejl.kendtPr ?? "indgaa"
    case "LogCorrupt":
      return String(fejl.line)
    case "StoreFailure":
      return fejl.outcome
    case "UlaeseligHaendelse":
      return String(fejl.position)
  }
}

// @ts-expect-error -- a log without an agreement has no answer, so the function may end without one
const glemtFejl = (fejl: Statusfejl): string => {
  switch (fejl._tag) {
    case "FindesIkke":
    case "LogCorrupt":
    case "StoreFailure":
    case "UlaeseligHaendelse":
      return fejl.code
  }
}

/** Who wrote what kind of event: the groups of architecture, every tag in one of them. */
const gruppe = ({ _tag }: DelaftaleEvent): "aftalen" | "fakta" | "rettelser" | "pligter" | "aaret" => {
  switch (_tag) {
    case "DelaftaleIndgaaet":
    case "RevisionIndstillet":
    case "RevisionVedtaget":
    case "RevisionAfvist":
    case "FortolkningValgt":
    case "UndtagelseGivet":
    case "BaselineFastsat":
      return "aftalen"
    case "ArrangementRegistreret":
    case "DeltagelseRegistreret":
    case "InformationsbrevRegistreret":
    case "TalOpgjort":
    case "UndersoegelseGennemfoert":
    case "BesvarelseRegistreret":
    case "TilknytningRegistreret":
    case "TilflytterRegistreret":
    case "KontaktRegistreret":
    case "FormidlingRegistreret":
    case "LeveranceRegistreret":
    case "BedoemmelseAfgivet":
    case "ImportGennemfoert":
      return "fakta"
    case "RegistreringRettet":
    case "RegistreringAnnulleret":
    case "ImportFortrudt":
      return "rettelser"
    case "ForholdOpstaaet":
    case "BeslutningIndbragt":
    case "PartUnderrettet":
    case "ForholdAfsluttet":
    case "AktivitetOverdraget":
    case "ForbrugBogfoert":
    case "LogbogsnotatSkrevet":
      return "pligter"
    case "ProjektaarAfsluttet":
    case "StatusrapportAfgivet":
      return "aaret"
  }
}

describe("a switch over a public union", () => {
  it("answers for every member, and gives nothing where it forgot one and the compiler was told to let it", () => {
    expect([ord("undtaget"), hvorfor("andenVersion"), http("HeadMoved")]).toEqual(["undtaget", "aftale", 409])
    expect(gruppe({ _tag: "ProjektaarAfsluttet", projektaar: "2017/18", dato: "2018-08-01" })).toBe("aaret")
    expect(glemt("undtaget")).toBeUndefined()
    const findesIkke = new FindesIkke({ hvad: "kriterium", vaerdi: "K9", kendte: ["K1", "K2"] })
    expect([raad(findesIkke), glemtFejl(findesIkke)]).toEqual(["K1, K2", "ukendtKriterium"])
    expect(
      igen(
        new HeadMoved({ actual: { log: LogId.make("x"), position: Position.make(1), seal: "", anchor: "", at: "" } })
      )
    ).toBe(true)
  })
})
