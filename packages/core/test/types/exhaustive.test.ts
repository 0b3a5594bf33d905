/** A switch over a public union that answers for every member compiles; one that forgets a member does not. */
import { describe, expect, it } from "vitest"
import type { Aendringsaarsag, Biblioteksfejl, DelaftaleEvent, Vurdering } from "../../src/index.ts"

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
  })
})
