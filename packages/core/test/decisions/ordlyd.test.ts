/** What a refusal says to whoever has to act on it: the field, what was found there, what was meant, and a sentence. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import { beslut } from "../../src/decisions/registreringsbeslutning.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import { laes, undtag } from "./gang.ts"
import { grundeMod } from "./iLivsaftalen.ts"
import { omPligter } from "./ordlydAfPligter.ts"
import { omRegistreringer } from "./ordlydAfRegistreringer.ts"
import { eksempler, lister, log } from "./ordlydseksempler.ts"
import { uuid } from "./scene.ts"

describe("what is said to somebody who writes", () => {
  it.each([...eksempler, ...omRegistreringer, ...omPligter])(
    "%s",
    (_, svar, [kode, felt, message, vaerdi, forslag]) => {
      const mere = { ...(vaerdi === undefined ? {} : { vaerdi }), ...(forslag === undefined ? {} : { forslag }) }
      expect(svar().map(({ nummer: _nummer, ...resten }) => resten)).toStrictEqual([{ kode, felt, message, ...mere }])
    }
  )

  it("a role that may not: who may", () => {
    const { revision: _, ...uden } = livsaftale
    const svar = (delaftale: Delaftale) => {
      const aftale = { ...ingenAftale, delaftale }
      const event = undtag(lister)
      const besluttet = beslut({ aftale, opslag: log.opslag, naeste: 9 }, [{ id: uuid(9), by: "gruppe", event }])
      return Result.isFailure(besluttet) ? besluttet.failure : []
    }
    const message = "by the agreement this is for bestyrelse"
    expect(svar(livsaftale)).toEqual([
      { kode: "rollenMaaIkke", nummer: 0, felt: "by", message, vaerdi: "gruppe", forslag: "bestyrelse" }
    ])
    const ingen = "the agreement does not say who may decide; it needs the key revision"
    expect(svar(uden)).toEqual([{ kode: "ingenRevisionsregel", nummer: 0, felt: "by", message: ingen }])
  })

  it("a reading that does not go with another: each year in which it does not", () => {
    const uden = laes({ kriterium: "klager", tvivl: "uden-nul", fortolkning: "uden" })
    const svar = grundeMod(
      uden,
      laes({ kriterium: "klager", tvivl: "nul", fortolkning: "gaelder", projektaar: ["2003/04"] })
    )
    expect(svar).toMatchObject([{ kode: "laesningPasserIkke", felt: "fortolkning", vaerdi: "gaelder" }])
    expect(svar[0]!.message).toMatch(/^2003\/04: .*\/krav\/nul/)
  })
})
